CREATE OR REPLACE TRIGGER name_allergen
    BEFORE INSERT ON health.allergens
    FOR EACH ROW
    EXECUTE FUNCTION health.name_allergen();
