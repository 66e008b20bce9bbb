namespace Eatsential.Web.Features.Welcome;

/// <summary>In this order, by these numbers in the address and in the database.</summary>
public enum WelcomeStep
{
    Allergies = 1,
    Diet = 2,
    Body = 3,
    Goal = 4,
    Done = 5,
}
