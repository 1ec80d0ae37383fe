namespace EGov.Identity.Credentials;

/// <summary>The bounds of signing in, registering and recovering; published at <c>/api/identity/limits</c>.</summary>
internal static class SignInLimits
{
    /// <summary>The fewest characters of a password.</summary>
    public const int PasswordShortest = 12;

    /// <summary>The most characters of a password.</summary>
    public const int PasswordLongest = 128;

    /// <summary>The minutes for which a one-time code that was sent is good.</summary>
    public const int CodeMinutes = 10;

    /// <summary>The times that one code may be tried.</summary>
    public const int CodeTries = 5;

    /// <summary>The codes that are sent to one contact within an hour.</summary>
    public const int CodesPerHour = 5;

    /// <summary>The notices about an account that are sent to one contact within an hour.</summary>
    public const int NoticesPerHour = 10;

    /// <summary>The wrong passwords, or wrong second factors, of one account in a row after which it is held up; each further one holds it up again.</summary>
    public const int WrongSecrets = 5;

    /// <summary>The minutes for which an account is held up first; each further wrong secret doubles them.</summary>
    public const int HoldUpMinutesFirst = 1;

    /// <summary>The most minutes for which an account is held up.</summary>
    public const int HoldUpMinutesLongest = 60;

    /// <summary>The wrong secrets, registrations and recoveries that one network address may send in its window.</summary>
    public const int AttemptsOfAddress = 50;

    /// <summary>The minutes of that window.</summary>
    public const int AttemptsOfAddressMinutes = 10;

    /// <summary>The hours for which an authenticator that is said to be lost is still needed, and for which no code to a contact is a second factor after it has recovered the password, so that the owner can act.</summary>
    public const int LostAuthenticatorHours = 72;

    /// <summary>The confirmations of identities at the counter that one official may have refused within an hour.</summary>
    public const int RefusedConfirmations = 10;

    /// <summary>The minutes for which a registration, a recovery or a sign-in may rest between two pages.</summary>
    public const int StepMinutes = 30;
}
