namespace EGov.Identity.Upstream;

/// <summary>
/// How the e-ID provider calls what it says of people. The names on the left are those of the national portal's sign-on, which VNeID answers by
/// too; a provider that has others is set by <see cref="UpstreamSettings.ClaimsSetting"/>.
/// </summary>
internal sealed class ClaimNames
{
    /// <summary>The technical id, which stays when a number or name changes.</summary>
    public const string TechId = "TechID";

    /// <summary>The personal identification number.</summary>
    public const string Number = "SoDinhDanh";

    public const string FullName = "HoVaTen";

    public const string BirthDate = "NgayThangNamSinh";

    /// <summary>The level of authentication: <c>LoA2</c> or <c>2</c>.</summary>
    public const string Level = "loAs";

    /// <summary>How well the identity was proven: 0, 1 or 2.</summary>
    public const string Proof = "IAL";

    /// <summary>2 for one who signs in for a business.</summary>
    public const string Kind = "LoaiTaiKhoan";

    public const string Enterprise = "MaSoDoanhNghiep";

    public const string TaxCode = "MaSoThue";

    public const string BusinessName = "TenDoanhNghiep";

    private static readonly string[] Ours = [TechId, Number, FullName, BirthDate, Level, Proof, Kind, Enterprise, TaxCode, BusinessName];

    private readonly Dictionary<string, string> theirs;

    private ClaimNames(Dictionary<string, string> theirs) => this.theirs = theirs;

    /// <summary>Its name for what the national sign-on calls so.</summary>
    public string this[string ours] => theirs.GetValueOrDefault(ours, ours);

    /// <summary>Reads <c>TechID=sub HoVaTen=name</c>; null when it is something else.</summary>
    public static ClaimNames? Parse(string? text)
    {
        var pairs = (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToList();
        return pairs.All(pair => pair is [var ours, { Length: > 0 }] && Ours.Contains(ours, StringComparer.Ordinal))
            && pairs.Select(pair => pair[0]).Distinct(StringComparer.Ordinal).Count() == pairs.Count
                ? new(pairs.ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal))
                : null;
    }
}
