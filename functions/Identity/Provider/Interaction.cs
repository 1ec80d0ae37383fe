namespace EGov.Identity.Provider;

/// <summary>
/// A client's request that somebody signs in, checked in all its parts, while the person is on the way through the pages: the pages carry its
/// id alone.
/// </summary>
/// <param name="Client">The client's id.</param>
/// <param name="RedirectUri">Where the answer goes: one of those that the client registered.</param>
/// <param name="Scopes">What it asks for.</param>
/// <param name="State">Comes back with the answer; null when none was sent.</param>
/// <param name="Nonce">Goes into the ID token; null when none was sent.</param>
/// <param name="CodeChallenge">The PKCE challenge (S256); null with the legacy profile only.</param>
/// <param name="Level">The lowest level of authentication that it takes, 1 to 4 (<c>acr_values</c>).</param>
/// <param name="MaxAge">How long ago the person may have proven who they are; null for no bound.</param>
/// <param name="Prompts">Which pages are to be shown in any case (<c>prompt</c>).</param>
/// <param name="LoginHint">Who is expected to sign in.</param>
/// <param name="ActsFor">The key of the capacity in which they are to act (<see cref="Capacities.Capacity.Key"/>); null where they choose.</param>
/// <param name="At">When it came: who proves themselves after this has done so for it.</param>
/// <param name="IsLegacy">Whether it came by the legacy profile.</param>
/// <param name="ResponseMode">How the answer goes back: <c>form_post</c>, or null for the query.</param>
internal sealed record Interaction(
    string Client,
    string RedirectUri,
    IReadOnlyList<string> Scopes,
    string? State,
    string? Nonce,
    string? CodeChallenge,
    int Level,
    TimeSpan? MaxAge,
    IReadOnlyList<string> Prompts,
    string? LoginHint,
    string? ActsFor,
    DateTimeOffset At,
    bool IsLegacy = false,
    string? ResponseMode = null);
