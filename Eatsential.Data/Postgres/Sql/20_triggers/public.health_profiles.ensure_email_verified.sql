CREATE OR REPLACE TRIGGER ensure_email_verified
    BEFORE INSERT OR UPDATE ON public.health_profiles
    FOR EACH ROW
    EXECUTE FUNCTION public.check_email_verified();
