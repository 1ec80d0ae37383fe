namespace EGov.Identity.Upstream.Protocol;

/// <summary>Somebody's way to the e-ID provider and back.</summary>
/// <param name="Interaction">The client's request that they are on the way to answer; null where there is none.</param>
/// <param name="Locales">The languages that they want, as they said it.</param>
/// <param name="Level">The lowest level that is taken.</param>
/// <param name="FreshFrom">They must have proven themselves there after this; null where that does not matter.</param>
internal sealed record Trip(string? Interaction, string? Locales, int Level, DateTimeOffset? FreshFrom);

/// <summary>The secrets of a trip. All follow from the one in the browser's cookie, so the store holds nothing by which somebody could go on.</summary>
/// <param name="State">Comes back with the answer.</param>
/// <param name="Nonce">Comes back in the ID token.</param>
/// <param name="Verifier">Proves that we sent the request (RFC 7636).</param>
internal sealed record TripSecrets(string State, string Nonce, string Verifier);
