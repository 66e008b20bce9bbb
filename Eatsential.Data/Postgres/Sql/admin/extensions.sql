-- For whoever owns the server: run it in the product's database as a superuser. migrate runs it by itself when it may.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
