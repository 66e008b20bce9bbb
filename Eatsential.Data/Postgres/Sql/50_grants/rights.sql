GRANT USAGE ON SCHEMA public, auth, health, audit TO eatsential_write;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, auth, health TO eatsential_write;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, auth, health TO eatsential_write;
