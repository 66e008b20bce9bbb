namespace Eatsential.Web.Features.Staff;

internal static class StaffRoles
{
    public const string NutritionStaff = "NutritionStaff";
    public const string Admin = "Admin";

    /// <summary>For <c>[Authorize(Roles = …)]</c>.</summary>
    public const string Curators = NutritionStaff + "," + Admin;
}
