/** The embedded database, in the data folder. Apart from what opens it, which takes time to load. */
export const DATABASE_FILE = 'parley.db';
