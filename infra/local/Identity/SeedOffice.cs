using EGov.Identity.Accounts;

namespace EGov.Local.Identity;

/// <summary>The offices of those who live in a fresh data folder.</summary>
internal static class SeedOffice
{
    /// <summary>The first day of all offices and of those who represent businesses: no folder runs as of an earlier one.</summary>
    internal static readonly DateOnly Since = new(2019, 1, 1);

    internal static Office Of(string agency, string title, string role) => new(agency, [role], title, Since);
}
