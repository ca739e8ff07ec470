import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes: results on standard output, messages on standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Colours text for standard output, where that is a terminal that wants it. */
  style(style: Style, text: string): string;
  styleErr(style: Style, text: string): string;
}

/** The process's own. NO_COLOR and FORCE_COLOR count, by Node's rules. */
export function terminal({ color }: { color: boolean }): Terminal {
  const painter = (stream: NodeJS.WriteStream) => {
    const colored = color && stream.isTTY && stream.hasColors();
    return (style: Style, text: string) =>
      colored ? styleText(style, text, { validateStream: false }) : text;
  };
  // `parley models | head` closes the pipe early: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    style: painter(process.stdout),
    styleErr: painter(process.stderr),
  };
}
