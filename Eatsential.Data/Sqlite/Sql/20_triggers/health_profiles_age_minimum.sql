-- A CHECK cannot ask what day it is.
DROP TRIGGER IF EXISTS health_profiles_age_minimum_insert;
CREATE TRIGGER health_profiles_age_minimum_insert BEFORE INSERT ON health_profiles
WHEN NEW.date_of_birth > date('now', '-13 years')
BEGIN
    SELECT RAISE(ABORT, 'chk_age_minimum');
END;

DROP TRIGGER IF EXISTS health_profiles_age_minimum_update;
CREATE TRIGGER health_profiles_age_minimum_update BEFORE UPDATE OF date_of_birth ON health_profiles
WHEN NEW.date_of_birth > date('now', '-13 years')
BEGIN
    SELECT RAISE(ABORT, 'chk_age_minimum');
END;
