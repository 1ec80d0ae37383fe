using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace EGov.Platform.Signatures.Decree;

/// <summary>
/// By what of a certificate's subject a person is told from an agency. No text says it for all authorities, and they differ: public ones write
/// <c>UID=CCCD:…</c> for people and <c>UID=MST:…</c> for organizations, the Government's own (<c>Ban Cơ yếu Chính phủ</c>) often names and
/// nothing else. So it is data, looked at in this order: numbers, attributes that only people have, names.
/// </summary>
public sealed record SignerCriteria
{
    /// <summary>What is used where an installation says nothing else.</summary>
    public static SignerCriteria Default { get; } = new();

    /// <summary>Attributes of the subject that hold a number of whoever it is: <c>serialNumber</c> and user id.</summary>
    public IReadOnlyList<string> NumberAttributes { get; init; } = ["2.5.4.5", "0.9.2342.19200300.100.1.1"];

    /// <summary>Attributes that only organizations have: <c>organizationIdentifier</c>.</summary>
    public IReadOnlyList<string> AgencyAttributes { get; init; } = ["2.5.4.97"];

    /// <summary>Attributes that only people have: surname, given name, title.</summary>
    public IReadOnlyList<string> PersonAttributes { get; init; } = ["2.5.4.4", "2.5.4.42", "2.5.4.12"];

    /// <summary>What a person's number begins with: identity cards old and new, passports, and the forms of ETSI EN 319 412-1.</summary>
    public IReadOnlyList<string> PersonPrefixes { get; init; } = ["CCCD:", "CMND:", "CC:", "CMT:", "HC:", "PASSPORT:", "IDCVN-", "PNOVN-", "PASVN-"];

    /// <summary>What an organization's number begins with: tax code, budget unit, decision of foundation, agency code, and ETSI's forms.</summary>
    public IReadOnlyList<string> AgencyPrefixes { get; init; } = ["MST:", "MNS:", "QĐ:", "QD:", "MĐD:", "MDD:", "MCQ:", "NTRVN-", "VATVN-", "GOVVN-"];

    /// <summary>Of these, the ones behind which the agency's code of <see cref="AgencyNumber"/> stands.</summary>
    public IReadOnlyList<string> AgencyCodePrefixes { get; init; } = ["MCQ:", "GOVVN-"];

    /// <summary>A person's number without a word before it: 9 digits of the old card, 12 of the new one. A regular expression.</summary>
    public string PersonNumber { get; init; } = "^([0-9]{9}|[0-9]{12})$";

    /// <summary>An agency's code, of QCVN 102:2016 (<c>000.00.00.G22</c>) or of Decision 20/2020 (<c>G22.01</c>). A regular expression.</summary>
    public string AgencyNumber { get; init; } = @"^([0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(\.[0-9A-Z]{1,10}){0,8})$";

    /// <summary>How the names of agencies begin, in any case of letters.</summary>
    public IReadOnlyList<string> AgencyNames { get; init; } =
    [
        "Bộ ", "Ủy ban ", "Uỷ ban ", "UBND ", "Hội đồng ", "HĐND ", "Văn phòng ", "Sở ", "Cục ", "Tổng cục ", "Chi cục ", "Vụ ", "Ban ", "Phòng ",
        "Thanh tra ", "Trung tâm ", "Viện ", "Học viện ", "Trường ", "Đại học ", "Bệnh viện ", "Tòa án ", "Toà án ", "Công an ", "Kho bạc ",
        "Ngân hàng ", "Bảo hiểm xã hội ", "Tổng công ty ", "Tập đoàn ", "Công ty ", "Đài ", "Thông tấn xã ", "Kiểm toán ", "Tỉnh ủy ", "Thành ủy ",
        "Đảng ủy ", "Mặt trận ", "Liên đoàn ", "Hội ", "Quỹ ",
    ];

    /// <summary>Whose certificate it is, by its subject.</summary>
    /// <param name="subject">The whole name, as a report has it.</param>
    public SignerNature NatureOf(string subject)
    {
        if (Read(subject) is not { } parts)
        {
            return SignerNature.Unknown;
        }

        var numbers = Values(parts, NumberAttributes);
        if (numbers.Exists(number => Begins(number, PersonPrefixes) || Is(number, PersonNumber)))
        {
            return SignerNature.Person;
        }

        if (parts.Exists(part => AgencyAttributes.Contains(part.Oid)) || numbers.Exists(number => Begins(number, AgencyPrefixes) || Is(number, AgencyNumber)))
        {
            return SignerNature.Agency;
        }

        if (parts.Exists(part => PersonAttributes.Contains(part.Oid)))
        {
            return SignerNature.Person;
        }

        var names = Values(parts, [CommonName]);
        var organizations = Values(parts, [Organization]);
        return names.Exists(name => Begins(name + " ", AgencyNames) || organizations.Contains(name, StringComparer.OrdinalIgnoreCase)) ? SignerNature.Agency
            : organizations.Count == 0 ? SignerNature.Unknown
            : names.Count == 0 ? SignerNature.Agency
            : SignerNature.Person;
    }

    /// <summary>The agency's codes that the subject names; none where it has other numbers or only names.</summary>
    /// <param name="subject">The whole name, as a report has it.</param>
    public IReadOnlyList<string> AgencyCodesOf(string subject) =>
    [
        .. Values(Read(subject) ?? [], [.. NumberAttributes, .. AgencyAttributes])
            .Select(number => AgencyCodePrefixes.FirstOrDefault(prefix => number.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix ? number[prefix.Length..].Trim() : number)
            .Where(number => Is(number, AgencyNumber))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Under which names the subject goes: its own and its organization's.</summary>
    /// <param name="subject">The whole name, as a report has it.</param>
    public static IReadOnlyList<string> NamesOf(string subject) => Values(Read(subject) ?? [], [CommonName, Organization]);

    private const string CommonName = "2.5.4.3";
    private const string Organization = "2.5.4.10";

    private static List<(string Oid, string Value)>? Read(string subject)
    {
        try
        {
            return [.. new X500DistinguishedName(subject).EnumerateRelativeDistinguishedNames()
                .Where(static part => !part.HasMultipleElements)
                .Select(static part => (part.GetSingleElementType().Value ?? "", part.GetSingleElementValue() ?? ""))];
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static List<string> Values(List<(string Oid, string Value)> parts, IReadOnlyList<string> oids) =>
        [.. parts.Where(part => oids.Contains(part.Oid)).Select(part => part.Value.Trim())];

    private static bool Begins(string value, IReadOnlyList<string> beginnings) =>
        beginnings.Any(beginning => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static bool Is(string value, string pattern) =>
        value.Length <= 100 && Regex.IsMatch(value, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

/// <summary>Whose a certificate is.</summary>
public enum SignerNature
{
    /// <summary>A person's (<c>chữ ký số của người có thẩm quyền</c>).</summary>
    Person,

    /// <summary>An agency's or organization's seal (<c>chữ ký số của cơ quan, tổ chức</c>).</summary>
    Agency,

    /// <summary>Its subject does not say.</summary>
    Unknown,
}
