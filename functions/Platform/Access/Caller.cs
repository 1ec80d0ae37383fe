using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Access;

/// <summary>Who makes a request, as the token proves it.</summary>
/// <param name="Id">The token's <c>sub</c>: letters, digits, dots, hyphens and underscores.</param>
/// <param name="Roles">What the caller may be.</param>
/// <param name="Agency">The agency for which an official acts; null for others.</param>
public sealed partial record Caller(string Id, IReadOnlyList<string> Roles, string? Agency)
{
    private const string AgencyScope = "agency-";

    /// <summary>When the token ends, and with it what it opened; null when it does not say.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The business or person for whom a citizen acts, by its code or number; null when they act for themselves.</summary>
    public string? ActsFor { get; init; }

    /// <summary>The mandate by which they act so; null when they represent a business by law.</summary>
    public string? Mandate { get; init; }

    /// <summary>The codes of the procedures that the mandate is for; null for all.</summary>
    public IReadOnlyList<string>? Procedures { get; init; }

    /// <summary>What the mandate allows, of <see cref="MandateRights"/>.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];

    /// <summary>What the client that brings the token was allowed to do with it; empty where nothing says so.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The level of authentication, 1 to 4 (Decree 69/2024/NĐ-CP); 0 where nothing says so.</summary>
    public int Level { get; init; }

    /// <summary>
    /// How well it was proven that they are the person whose number they bring: 0 as they said themselves, 1 by the register of residents, 2 in
    /// person or by the chip of the card; null where nothing says so, which is as good as 0.
    /// </summary>
    public int? IdentityProof { get; init; }

    /// <summary>
    /// Whether it was proven that they are who they say. Of whom it was not, anybody may have registered the number: nothing that others know or
    /// decided of its owner is theirs.
    /// </summary>
    public bool IsProven => IdentityProof >= 1;

    /// <summary>The session in which the caller signed in; null for systems.</summary>
    public string? Session { get; init; }

    /// <summary>Whose rights a citizen uses and in whose name things are done: those of whom they act for, else their own.</summary>
    public string Party => ActsFor ?? Id;

    /// <summary>The scope that owns what the caller uploads: the agency of an official, else the person or business in whose name they act.</summary>
    public string Scope => Office is { } agency ? $"{AgencyScope}{agency}" : $"person-{Party}";

    /// <summary>The agency for which the caller acts as an official or a leader; null for everybody else.</summary>
    public string? Office => Is(Callers.Official) || Is(Callers.Leader) ? Agency : null;

    /// <summary>
    /// To whom the caller's idempotency keys belong: a person who acts for an agency, a business or another person is somebody else than the same
    /// person at home.
    /// </summary>
    public string KeyHolder => Office is { } agency ? $"{Id}@{agency}" : ActsFor is null ? Id : $"{Id}@{Scope}";

    /// <summary>The agency whose scope it is; null for a person's.</summary>
    public static string? AgencyOf(string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.StartsWith(AgencyScope, StringComparison.Ordinal) ? scope[AgencyScope.Length..] : null;
    }

    /// <summary>Whether the text can be the id of a caller or of an agency in a token.</summary>
    public static bool IsId(string text) => IdShape().IsMatch(text);

    /// <summary>Whether the caller has the right towards the procedure: a mandate has bounds, who acts for themselves or represents by law has none.</summary>
    /// <param name="right">Of <see cref="MandateRights"/>.</param>
    /// <param name="procedure">The procedure's code.</param>
    public bool Has(string right, string procedure) => Mandate is null
        || (Rights.Contains(right, StringComparer.Ordinal) && Procedures?.Contains(procedure, StringComparer.Ordinal) != false);

    /// <summary>Whether the caller has the role.</summary>
    public bool Is(string role) => Roles.Contains(role, StringComparer.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex IdShape();
}

/// <summary>Where the guard leaves the caller for the functions.</summary>
public static class CallerExtensions
{
    private static readonly object Key = typeof(Caller);

    /// <summary>The caller, whom the guard has let in.</summary>
    /// <exception cref="InvalidOperationException">The function is open to anyone, and nobody signed in.</exception>
    public static Caller Caller(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.FindCaller() ?? throw new InvalidOperationException("Nobody has signed in.");
    }

    /// <summary>The caller; null for who has not signed in, where a function is open to anyone.</summary>
    public static Caller? FindCaller(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.FindCaller();
    }

    internal static Caller? FindCaller(this HttpContext context) => context.Items[Key] as Caller;

    internal static void SetCaller(this HttpContext context, Caller caller) => context.Items[Key] = caller;
}
