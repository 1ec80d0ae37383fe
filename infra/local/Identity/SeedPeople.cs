using EGov.Identity.Accounts;
using EGov.Local.Cabinet;
using EGov.Local.Reporting;
using EGov.Platform.Access;

namespace EGov.Local.Identity;

/// <summary>Who lives in a fresh data folder: people, what they are for agencies, and businesses. Their secrets are each folder's own.</summary>
internal static class SeedPeople
{
    private const string Traffic = "G01.08";
    private const string Roads = "G04.08";
    private const string Ward = "adm-00004";
    private const string GovernmentOffice = "G22";
    private const string Inspectorate = "G20";
    private const string Construction = "G17";
    private const string NgheAn = "H41";
    private const string ThanhHoa = "H56";
    private const string Electricity = "0100100079";

    /// <summary>Agencies with people here, of which each has a system too: those that the shipped procedures name, and a ward.</summary>
    internal static IReadOnlyList<string> Agencies { get; } = [Traffic, Roads, Ward];

    internal static IReadOnlyList<SeedPerson> All { get; } =
    [
        new("001099012345", "Nguyễn Văn Minh", new(1999, 3, 14), "+84912000101"),
        new("001099054321", "Trần Văn Bình", new(1999, 7, 21), "+84912000102"),
        new("079190010001", "Lê Thị Hoa", new(1990, 5, 2), "+84912000103"),
        new("048085066666", "Phạm Văn Dũng", new(1985, 11, 30), "+84912000104"),
        new("031192010002", "Đỗ Thị Lan", new(1992, 1, 19), "+84912000105"),
        new("001203004567", "Vũ Đức Anh", new(2003, 9, 5), "+84912000106"),
        new("001188000101", "Nguyễn Thị Hương", new(1988, 4, 8), "+84912000201", SeedOffice.Of(Traffic, "Cán bộ một cửa", Callers.Official)),
        new("001075000102", "Trần Quốc Tuấn", new(1975, 2, 27), "+84912000202", SeedOffice.Of(Traffic, "Phó Cục trưởng", Callers.Leader)),
        new("001187000201", "Hoàng Thị Thu", new(1987, 8, 16), "+84912000203", SeedOffice.Of(Roads, "Chuyên viên", Callers.Official)),
        new("001074000202", "Bùi Văn Hải", new(1974, 12, 3), "+84912000204", SeedOffice.Of(Roads, "Phó Cục trưởng", Callers.Leader)),
        new("001190000301", "Đặng Thị Mai", new(1990, 10, 11), "+84912000205", SeedOffice.Of(Ward, "Công chức tư pháp - hộ tịch", Callers.Official)),
        new("001078000302", "Phan Văn Long", new(1978, 6, 25), "+84912000206", SeedOffice.Of(Ward, "Phó Chủ tịch", Callers.Leader)),
        new("001086000401", "Ngô Văn Sơn", new(1986, 3, 7), "+84912000207", SeedOffice.Of(GovernmentOffice, "Quản trị hệ thống", Callers.Operator)),
        new("001183000402", "Lý Thị Ngọc", new(1983, 7, 29), "+84912000208", SeedOffice.Of(Inspectorate, "Thanh tra viên", Callers.Auditor)),

        // Those who write to each other over the exchange axis (ExchangeSeeds): a clerk and a leader each.
        new("001191000501", "Phùng Thị Bích", new(1991, 2, 18), "+84912000209", SeedOffice.Of(GovernmentOffice, "Văn thư", Callers.Official)),
        new("001072000502", "Đinh Quang Vinh", new(1972, 5, 9), "+84912000210", SeedOffice.Of(GovernmentOffice, "Phó Chủ nhiệm", Callers.Leader)),
        new("001193000601", "Tạ Thị Yến", new(1993, 11, 21), "+84912000211", SeedOffice.Of(Construction, "Văn thư", Callers.Official)),
        new("001070000602", "Lương Văn Thành", new(1970, 8, 2), "+84912000212", SeedOffice.Of(Construction, "Thứ trưởng", Callers.Leader)),
        new("040190000701", "Hồ Thị Nhung", new(1990, 6, 13), "+84912000213", SeedOffice.Of(NgheAn, "Văn thư", Callers.Official)),
        new("040071000702", "Cao Xuân Hòa", new(1971, 1, 27), "+84912000214", SeedOffice.Of(NgheAn, "Phó Chủ tịch", Callers.Leader)),
        new("038192000801", "Lê Thị Thảo", new(1992, 4, 30), "+84912000215", SeedOffice.Of(ThanhHoa, "Văn thư", Callers.Official)),
        new("038073000802", "Trịnh Văn Đức", new(1973, 9, 16), "+84912000216", SeedOffice.Of(ThanhHoa, "Phó Chủ tịch", Callers.Leader)),
        new("001194000901", "Mai Thị Hạnh", new(1994, 12, 5), "+84912000217", SeedOffice.Of(Electricity, "Văn thư", Callers.Official)),
        new("001069000902", "Dương Văn Khải", new(1969, 10, 8), "+84912000218", SeedOffice.Of(Electricity, "Phó Tổng giám đốc", Callers.Leader)),
        .. ReportingPeople.All.Select(each => each.Person),
        .. CabinetPeople.All.Select(each => each.Person),
    ];

    internal static IReadOnlyList<SeedBusiness> Businesses { get; } =
    [
        new("0309123455", "Công ty TNHH Thương mại Sao Mai", "079190010001"),
        new("0107778882", "Công ty cổ phần Vận tải Hồng Hà", "048085066666"),
    ];

    /// <summary>Who lets whom act for them.</summary>
    internal static (string Principal, string Agent) Mandate { get; } = ("048085066666", "031192010002");
}

/// <param name="Number">A personal identification number that fits the day of birth.</param>
/// <param name="Phone">Where one-time codes go: the outbox keeps them.</param>
/// <param name="Office">Null for those who are citizens alone.</param>
internal sealed record SeedPerson(string Number, string Name, DateOnly BirthDate, string Phone, Office? Office = null);

/// <param name="Code">An enterprise code.</param>
/// <param name="Representative">The number of who represents it by law.</param>
internal sealed record SeedBusiness(string Code, string Name, string Representative);
