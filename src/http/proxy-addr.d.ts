declare module 'proxy-addr' {
  import type { IncomingMessage } from 'node:http';

  type Trust = (address: string, hop: number) => boolean;
  function proxyAddr(request: IncomingMessage, trust: Trust): string;
  namespace proxyAddr {
    /** Throws a TypeError for what is no address, network or known name. */
    function compile(trusted: string[]): Trust;
  }
  export = proxyAddr;
}
