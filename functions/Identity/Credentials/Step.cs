using EGov.Identity.Upstream.Matching;

namespace EGov.Identity.Credentials;

/// <summary>What somebody has done so far of something that takes more than one page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Account">The personal identification number; whether there is such an account is not said.</param>
/// <param name="Contact">Where the code went, or would have gone; null while none was asked for.</param>
/// <param name="Code">The code that was sent; null while none was asked for.</param>
/// <param name="Applicant">Who registers.</param>
/// <param name="Password">The hash of the password that was proven.</param>
/// <param name="Secret">The protected secret of an authenticator that is not confirmed yet.</param>
/// <param name="Next">The page that a second factor leads back to; null for where signing in leads.</param>
/// <param name="Identity">The identity that the e-ID provider has proven and that is to be linked.</param>
internal sealed record Step(
    StepKind Kind,
    string Account,
    string? Contact = null,
    SentCode? Code = null,
    Applicant? Applicant = null,
    string? Password = null,
    string? Secret = null,
    string? Next = null,
    UpstreamIdentity? Identity = null);

internal enum StepKind
{
    /// <summary>The password was right; the second factor is missing.</summary>
    SignIn,

    /// <summary>Somebody registers; their contact is not verified.</summary>
    Register,

    /// <summary>Somebody wants a new password.</summary>
    Recover,

    /// <summary>A person changes their contact; the new one is not verified.</summary>
    Contact,

    /// <summary>A person adds an authenticator; no code of it has come.</summary>
    Authenticator,

    /// <summary>Somebody signs in with a passkey, or adds one; the answer to its challenge, which is kept as the secret, is missing.</summary>
    Passkey,

    /// <summary>The e-ID provider has proven somebody whose number has an account; that it is theirs is not proven.</summary>
    Link,
}

/// <summary>A one-time code that was sent.</summary>
/// <param name="Hash">Of the code, as of a password.</param>
/// <param name="Tries">How often it may still be tried.</param>
/// <param name="Expires">Until when it is good.</param>
internal sealed record SentCode(string Hash, int Tries, DateTimeOffset Expires);

/// <summary>Who registers.</summary>
/// <param name="Password">The hash of the password.</param>
internal sealed record Applicant(string FullName, DateOnly BirthDate, string Password);
