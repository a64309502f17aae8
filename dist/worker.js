import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
