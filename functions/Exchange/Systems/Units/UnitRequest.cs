using EGov.Exchange.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Exchange.Systems.Units;

/// <summary>A unit as a system registers it (<c>registerAgency</c>).</summary>
/// <param name="Id">The id that it has in the system.</param>
/// <param name="ParentCode">The code of the body directly above it (<c>pcode</c>); empty for the system's own agency.</param>
/// <param name="Code">Its code in either scheme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mail">Where letters to it go.</param>
/// <param name="Mobile">Its mobile telephone.</param>
/// <param name="Fax">Its fax.</param>
internal sealed record UnitRequest(string? Id, string? ParentCode, string? Code, string? Name, string? Mail, string? Mobile, string? Fax)
{
    private const int LongestName = 200;
    private const int LongestContact = 100;

    /// <summary>What is wrong with the texts; null when nothing is.</summary>
    public Error? Wrong()
    {
        FieldError?[] wrong =
        [
            Name is null || PlainText.IsBlank(Name) ? PlatformErrors.FieldBlank.At("name") : WrongText(Name, "name", LongestName),
            string.IsNullOrWhiteSpace(Code) ? PlatformErrors.FieldBlank.At("code") : WrongText(Code, "code", LongestContact),
            WrongText(ParentCode, "pcode", LongestContact),
            WrongText(Id, "id", LongestContact),
            WrongText(Mail, "mail", LongestContact),
            WrongText(Mobile, "mobile", LongestContact),
            WrongText(Fax, "fax", LongestContact),
        ];
        return wrong.OfType<FieldError>().ToArray() is { Length: > 0 } fields ? ExchangeErrors.InvalidUnit.For(fields) : null;
    }

    /// <summary>What is kept of it.</summary>
    /// <param name="parent">The registry id of the body above.</param>
    public UnitDetails Under(string parent) =>
        new(Code!.Trim(), parent, Name!.Trim(), Plain(Id), Plain(Mail), Plain(Mobile), Plain(Fax));

    private static FieldError? WrongText(string? text, string field, int longest) => text is null ? null
        : text.Length > longest ? PlatformErrors.FieldTooLong.At(field, longest)
        : PlainText.FaultOf(text, lines: false) is null ? null : PlatformErrors.FieldHides.At(field);

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
