SELECT public.create_monthly_partition();
