-- Reports of reactions and wrong allergens are addressed to the staff, who read and resolve them; ratings are not.
DROP POLICY IF EXISTS reports_read ON public.feedback;
CREATE POLICY reports_read ON public.feedback
    FOR SELECT
    USING (report_type IS NOT NULL AND (SELECT auth.scope()) = 'staff');

DROP POLICY IF EXISTS reports_resolved ON public.feedback;
CREATE POLICY reports_resolved ON public.feedback
    FOR UPDATE
    USING (report_type IS NOT NULL AND (SELECT auth.scope()) = 'staff')
    WITH CHECK (report_type IS NOT NULL AND (SELECT auth.scope()) = 'staff');
