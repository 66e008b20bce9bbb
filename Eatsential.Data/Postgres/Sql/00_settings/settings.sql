-- Functions may call one another whatever the order of their files.
SET LOCAL check_function_bodies = off;
