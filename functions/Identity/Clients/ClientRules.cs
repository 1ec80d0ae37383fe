using System.Buffers.Text;
using System.Text.RegularExpressions;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Clients;

/// <summary>What may be registered of a client.</summary>
internal sealed partial class ClientRules(IAgencyRegistry agencies, IConfiguration configuration, PublicOrigin origin, TimeProvider clock)
{
    /// <summary>So many addresses a client may have of each kind.</summary>
    public const int MostAddresses = 20;

    /// <summary>So many keys a client may have: the present one, the next, and some besides.</summary>
    public const int MostKeys = 10;

    private const int LongestAddress = 500;

    private static readonly TimeSpan LongestLegacy = TimeSpan.FromDays(3 * 366);

    private readonly bool isDevelopment = configuration.IsDevelopment();

    /// <summary>What is wrong with the id; ids are the subjects of systems' tokens, so none may look like a person's number.</summary>
    public static FieldError? WrongId(string id) => IdShape().IsMatch(id) ? null : IdentityErrors.ClientIdShape.At("/id");

    /// <summary>What is wrong with the settings, field by field.</summary>
    /// <param name="kind">The client's kind.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="within">Where in the body they stand.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<FieldError>> WrongInAsync(ClientKind kind, ClientSettings settings, string within, CancellationToken cancellation)
    {
        var wrong = new List<FieldError?>
        {
            WrongName(settings.Name.Vi, $"{within}/name/vi"),
            WrongName(settings.Name.En, $"{within}/name/en"),
            IsMethodOf(kind, settings) ? null : IdentityErrors.ClientMethod.At($"{within}/method"),
            AreKeys(settings) ? null : IdentityErrors.ClientKeys.At($"{within}/keys"),
            IsLegacy(kind, settings.LegacyUntil) ? null : IdentityErrors.ClientLegacy.At($"{within}/legacyUntil"),
            IsCount(kind, settings) ? null : IdentityErrors.ClientAddressCount.At($"{within}/redirectUris", MostAddresses),
            await IsAgencyAsync(kind, settings.Agency, cancellation) ? null : IdentityErrors.ClientAgency.At($"{within}/agency"),
            settings.Scopes.Except(Scopes.Of(kind), StringComparer.Ordinal).Any() || settings.Scopes.Count == 0
                ? IdentityErrors.ClientScope.At($"{within}/scopes", string.Join(", ", Scopes.Of(kind)))
                : null,
        };
        wrong.AddRange(settings.RedirectUris.Select((address, index) => WrongAddress(kind, address, $"{within}/redirectUris/{index}")));
        wrong.AddRange(settings.PostLogoutRedirectUris.Select((address, index) => WrongAddress(kind, address, $"{within}/postLogoutRedirectUris/{index}")));
        if (settings.BackchannelLogoutUri is { } told)
        {
            wrong.Add(WrongAddress(ClientKind.Portal, told, $"{within}/backchannelLogoutUri"));
        }

        return [.. wrong.OfType<FieldError>()];
    }

    private static FieldError? WrongName(string name, string field) => PlainText.IsBlank(name) ? PlatformErrors.FieldBlank.At(field)
        : name.Length > Limits.Name ? PlatformErrors.FieldTooLong.At(field, Limits.Name)
        : PlainText.FaultOf(name, lines: false) is null ? null : PlatformErrors.FieldHides.At(field);

    private static bool IsMethodOf(ClientKind kind, ClientSettings settings) => settings.Method switch
    {
        ClientProofMethod.None => kind is ClientKind.Web,
        ClientProofMethod.PrivateKeyJwt => kind is not ClientKind.Web,
        _ => kind is ClientKind.Portal && settings.LegacyUntil is not null,
    };

    private static bool AreKeys(ClientSettings settings) =>
        settings.Method is ClientProofMethod.PrivateKeyJwt == settings.Keys.Count is > 0 and <= MostKeys
        && settings.Keys.Count <= MostKeys
        && settings.Keys.Select(key => key.Kid).Distinct(StringComparer.Ordinal).Count() == settings.Keys.Count
        && settings.Keys.All(IsKey);

    private static bool IsKey(ClientKey key) => key.Kid.Length is > 0 and <= Limits.Name && key.Kty switch
    {
        "EC" => key is { Crv: "P-256", N: null, E: null } && LengthOf(key.X) == 32 && LengthOf(key.Y) == 32,
        "RSA" => key is { Crv: null, X: null, Y: null } && LengthOf(key.N) is >= 256 and <= 1024 && LengthOf(key.E) is > 0 and <= 4,
        _ => false,
    };

    /// <summary>How many bytes the text stands for; 0 when it is no Base64url.</summary>
    private static int LengthOf(string? text) => text is not null && Base64Url.IsValid(text, out var length) ? length : 0;

    private static bool IsCount(ClientKind kind, ClientSettings settings) => settings.PostLogoutRedirectUris.Count <= MostAddresses
        && (kind is ClientKind.System ? settings.RedirectUris.Count == 0 : settings.RedirectUris.Count is > 0 and <= MostAddresses);

    private bool IsLegacy(ClientKind kind, DateOnly? until) => until is null
        || (kind is ClientKind.Portal && until <= (clock.GetUtcNow() + LongestLegacy).DateInVietnam());

    private async ValueTask<bool> IsAgencyAsync(ClientKind kind, string? agency, CancellationToken cancellation) => kind is ClientKind.System
        ? agency is not null && Caller.IsId(agency) && (await agencies.FindAsync(agency, cancellation))?.Id == agency
        : agency is null;

    private FieldError? WrongAddress(ClientKind kind, string text, string field)
    {
        if (!IsAddress(text))
        {
            return IdentityErrors.ClientAddress.At(field);
        }

        return kind is ClientKind.Web && !text.StartsWith(origin.AddressOf("/"), StringComparison.Ordinal) ? IdentityErrors.ClientForeignAddress.At(field) : null;
    }

    /// <summary>Addresses are compared to the letter, so only such are taken as browsers would write them too.</summary>
    private bool IsAddress(string text) =>
        text.Length <= LongestAddress
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Fragment: "", UserInfo: "", HostNameType: not UriHostNameType.Unknown }
        && !text.Contains('*', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal)
        && (address.AbsoluteUri == text || address.AbsoluteUri == text + "/");

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{2,39}\z")]
    private static partial Regex IdShape();
}
