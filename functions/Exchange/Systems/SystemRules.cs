using System.Text.RegularExpressions;
using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Exchange.Systems;

/// <summary>What may be registered of a system.</summary>
internal sealed partial class SystemRules(IAgencyRegistry agencies, TimeProvider clock)
{
    /// <summary>So many networks a system may call from.</summary>
    public const int MostAddresses = 50;

    /// <summary>So many certificates it may have: the present one, the next, and some besides.</summary>
    public const int MostCertificates = 10;

    /// <summary>Whether the text can be the id of a system: 1 to 60 letters, digits, dots and hyphens, a letter or digit first.</summary>
    public static bool IsId(string text) => IdShape().IsMatch(text);

    /// <summary>What is wrong with the id.</summary>
    public static FieldError? WrongId(string id) => IsId(id) ? null : ExchangeErrors.SystemIdShape.At("/id");

    /// <summary>What is wrong with the agency: only one that exists today has systems.</summary>
    public async ValueTask<FieldError?> WrongAgencyAsync(string agency, CancellationToken cancellation) =>
        Caller.IsId(agency)
        && await agencies.FindAsync(agency, cancellation) is { } known
        && known.Id == agency
        && known.ExistsOn(clock.GetUtcNow().DateInVietnam())
            ? null
            : ExchangeErrors.SystemAgency.At("/agency");

    /// <summary>What is wrong with the settings, field by field.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="within">Where in the body they stand.</param>
    public static IReadOnlyList<FieldError> WrongIn(SystemSettings settings, string within)
    {
        var wrong = new List<FieldError?>
        {
            WrongName(settings.Name, $"{within}/name"),
            settings.Addresses.Count <= MostAddresses ? null : PlatformErrors.FieldTooMany.At($"{within}/addresses", MostAddresses),
            settings.Certificates.Count <= MostCertificates ? null : PlatformErrors.FieldTooMany.At($"{within}/certificates", MostCertificates),
        };
        wrong.AddRange(settings.Addresses.Select((address, index) =>
            AddressList.Parse(address) is null ? ExchangeErrors.SystemAddressShape.At($"{within}/addresses/{index}") : null));
        wrong.AddRange(settings.Certificates.Select((certificate, index) =>
            CertificateShape().IsMatch(certificate) ? null : ExchangeErrors.SystemCertificateShape.At($"{within}/certificates/{index}")));
        return [.. wrong.OfType<FieldError>()];
    }

    private static FieldError? WrongName(string name, string field) => PlainText.IsBlank(name) ? PlatformErrors.FieldBlank.At(field)
        : name.Length > Limits.Name ? PlatformErrors.FieldTooLong.At(field, Limits.Name)
        : PlainText.FaultOf(name, lines: false) is null ? null : PlatformErrors.FieldHides.At(field);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,59}\z")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex CertificateShape();
}
