/** Whether a configuration file fits spec/config.yaml: the schema, compiled at build time. */
export { validateConfigFile } from '../../generated/validators/config.js';
