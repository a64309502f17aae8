/** Worker threads: none yet. */
