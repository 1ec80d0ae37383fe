using EGov.Identity.Errors;
using EGov.Platform.Results;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Accounts;

/// <summary>Whether people may have accounts with a password here. Elsewhere they sign in with the national identity account alone.</summary>
/// <param name="Allowed">Whether they may.</param>
internal sealed record LocalAccounts(bool Allowed)
{
    /// <summary>The setting: <c>true</c> where they may.</summary>
    public const string Setting = "Identity:LocalAccounts";

    public static LocalAccounts Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(string.Equals(configuration[LocalAccounts.Setting], "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Why no password is taken; null when it is.</summary>
    public Error? Refuse() => Allowed ? null : IdentityErrors.LocalAccountsOff.With();
}
