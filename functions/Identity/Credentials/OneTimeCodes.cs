using System.Globalization;
using System.Security.Cryptography;
using EGov.Identity.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Credentials;

/// <summary>
/// Codes that are sent to people: six digits, good for ten minutes and five tries. They are hashed as slowly as passwords: so few digits would be
/// found in no time otherwise.
/// </summary>
internal sealed class OneTimeCodes(Passwords passwords, Steps steps, TimeProvider clock)
{
    private const int Beyond = 1_000_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(SignInLimits.CodeMinutes);

    /// <summary>A fresh code, and how it is kept.</summary>
    public (string Code, SentCode Kept) Make()
    {
        var code = RandomNumberGenerator.GetInt32(Beyond).ToString("D6", CultureInfo.InvariantCulture);
        return (code, new(passwords.HashOf(code), SignInLimits.CodeTries, clock.GetUtcNow() + Lifetime));
    }

    /// <summary>Tries the code of a step; the try is noted before it is looked at. The step goes on existing: who was right ends it.</summary>
    public async Task<Result<KeptStep>> TryAsync(KeptStep kept, string code, CancellationToken cancellation)
    {
        if (kept.Step.Code is not { Tries: > 0 } sent || sent.Expires <= clock.GetUtcNow())
        {
            return IdentityErrors.CodeSpent.With();
        }

        var noted = await steps.ChangeAsync(kept, kept.Step with { Code = sent with { Tries = sent.Tries - 1 } }, cancellation);
        if (!noted.Succeeded(out var tried, out var error))
        {
            return error;
        }

        return passwords.Check(sent.Hash, Digits(code)) is SecretCheck.Wrong ? IdentityErrors.WrongCode.With() : tried;
    }

    /// <summary>People copy blanks with it.</summary>
    internal static string Digits(string code) => code.Replace(" ", string.Empty, StringComparison.Ordinal);
}
