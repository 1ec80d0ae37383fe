using System.Collections.Frozen;
using EGov.Identity.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Identity.Credentials;

/// <summary>Which passwords are taken: long, not common, not about their owner (NIST SP 800-63B, 5.1.1.2). No rules of letters and signs.</summary>
internal static class PasswordRule
{
    /// <summary>Names have shorter parts than tell anything.</summary>
    private const int ShortestName = 4;

    /// <summary>Fewer different characters are a pattern.</summary>
    private const int FewestDifferent = 5;

    private static readonly FrozenSet<string> Common = ReadCommon();

    /// <summary>The password as it is hashed: a keyboard may compose letters in other ways than the one on which it was chosen.</summary>
    public static string Normalized(string password) => VietnameseComposition.Composed(password);

    /// <summary>Why the password is not taken; null when it is.</summary>
    /// <param name="field">The name of its field.</param>
    /// <param name="password">The password.</param>
    /// <param name="number">Whose it is.</param>
    /// <param name="fullName">Their name; null where it is not known.</param>
    public static FieldError? FaultOf(string field, string password, string number, string? fullName)
    {
        if (password.Length is < SignInLimits.PasswordShortest or > SignInLimits.PasswordLongest)
        {
            return IdentityErrors.PasswordLength.At(field, SignInLimits.PasswordShortest, SignInLimits.PasswordLongest);
        }

        var folded = Folded(password);
        if ((number.Length > 0 && folded.Contains(number, StringComparison.Ordinal)) || (fullName is not null && ContainsName(folded, fullName)))
        {
            return IdentityErrors.PasswordTellsOwner.At(field);
        }

        return Common.Contains(folded) || password.Distinct().Count() < FewestDifferent ? IdentityErrors.PasswordCommon.At(field) : null;
    }

    private static bool ContainsName(string folded, string fullName)
    {
        var name = Folded(fullName);
        return name.Length >= ShortestName && folded.Contains(name, StringComparison.Ordinal);
    }

    /// <summary>Letters and digits without marks and case: so names are written in passwords.</summary>
    private static string Folded(string text) => string.Concat(VietnameseText.WordsOf(text));

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRule).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folded).ToFrozenSet(StringComparer.Ordinal);
    }
}
