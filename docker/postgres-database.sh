#!/bin/bash
# Run once, by the first start of PostgreSQL: the application's user, which is no superuser, and its database. Text compares by its bytes
# (LC_COLLATE C), as in the embedded profile.
set -eu
psql --username postgres --dbname postgres --set ON_ERROR_STOP=1 --set password="$TRINHKY_POSTGRES_PASSWORD" --quiet <<'SQL'
CREATE ROLE trinhky LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE trinhky OWNER trinhky ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
REVOKE ALL ON DATABASE trinhky FROM PUBLIC;
SQL
