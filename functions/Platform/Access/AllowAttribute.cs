namespace EGov.Platform.Access;

/// <summary>Says who may call a function. A function that says nothing may be called by nobody.</summary>
/// <param name="callers">
/// <see cref="Callers.Anyone"/>, <see cref="Callers.Host"/>, or the roles of which a caller needs one; anyone and roles where those who sign in as one are
/// shown more.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAttribute(params string[] callers) : Attribute
{
    /// <summary>Who may call.</summary>
    public IReadOnlyList<string> Callers { get; } = callers;

    /// <summary>The lowest level of authentication, 1 to 4 (Decree 69/2024/NĐ-CP), that the caller must have shown; 0 for any.</summary>
    public int Level { get; init; }

    /// <summary>How well the caller's identity must have been proven, 0 to 2; 0 for any. Systems are no persons and prove none.</summary>
    public int IdentityProof { get; init; }
}

/// <summary>The kinds of callers that functions allow.</summary>
public static class Callers
{
    /// <summary>Everybody, signed in or not.</summary>
    public const string Anyone = "anyone";

    /// <summary>Only the Functions host itself: timers, messages, orchestrations, change feeds. Never HTTP.</summary>
    public const string Host = "host";

    /// <summary>A person who applies for something, for themselves or a business.</summary>
    public const string Citizen = "citizen";

    /// <summary>An official who works on dossiers of an agency.</summary>
    public const string Official = "official";

    /// <summary>A leader of an agency: works on its dossiers as an official does, and gives them to officials.</summary>
    public const string Leader = "leader";

    /// <summary>Somebody who runs the system.</summary>
    public const string Operator = "operator";

    /// <summary>Another system of the platform or of an agency.</summary>
    public const string System = "system";

    /// <summary>Somebody who looks into who did what, and may do nothing else.</summary>
    public const string Auditor = "auditor";

    /// <summary>The roles that a token may carry.</summary>
    public static IReadOnlyList<string> Roles { get; } = [Citizen, Official, Leader, Operator, System, Auditor];
}
