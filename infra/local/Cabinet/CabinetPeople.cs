using EGov.Local.Identity;
using EGov.Platform.Access;

namespace EGov.Local.Cabinet;

/// <summary>
/// The people of the seeded Government with their seats. All are made up. Of the 27 members 17 head a ministry or an agency of its rank, which is all that
/// there are today; the other six ministers have a task of their own at the Government Office.
/// </summary>
internal static class CabinetPeople
{
    internal const string ChairRole = "chair";
    internal const string DeputyRole = "deputy";
    internal const string MemberRole = "member";
    internal const string SecretaryRole = "secretary";
    internal const string AssistantRole = "assistant";

    /// <summary>The members first, the chair among them first; then secretaries, then assistants.</summary>
    internal static IReadOnlyList<CabinetPerson> All { get; } =
    [
        Leads(ChairRole, "001060001001", "Hoàng Đình Lãm", new(1960, 4, 12), "+84912000301", "G22", "Thủ tướng Chính phủ"),
        Leads(DeputyRole, "030063001002", "Nguyễn Hữu Thạch", new(1963, 9, 3), "+84912000302", "G22", "Phó Thủ tướng Chính phủ"),
        Leads(DeputyRole, "036166001003", "Trần Thị Kim Oanh", new(1966, 2, 20), "+84912000303", "G22", "Phó Thủ tướng Chính phủ"),
        Leads(DeputyRole, "040064001004", "Lê Quang Tường", new(1964, 11, 7), "+84912000304", "G22", "Phó Thủ tướng Chính phủ"),
        Leads(MemberRole, "001065001005", "Vũ Trọng Khiêm", new(1965, 1, 15), "+84912000305", "G01", "Bộ trưởng"),
        Leads(MemberRole, "034068001006", "Đặng Văn Lộc", new(1968, 6, 30), "+84912000306", "G02", "Bộ trưởng"),
        Leads(MemberRole, "038170001007", "Nguyễn Thị Minh Tâm", new(1970, 3, 8), "+84912000307", "G03", "Bộ trưởng"),
        Leads(MemberRole, "035072001008", "Phạm Hồng Quân", new(1972, 10, 19), "+84912000308", "G06", "Bộ trưởng"),
        Leads(MemberRole, "042067001009", "Bùi Thế Vinh", new(1967, 5, 24), "+84912000309", "G08", "Bộ trưởng"),
        Leads(MemberRole, "025171001010", "Đỗ Thị Thu Hằng", new(1971, 12, 1), "+84912000310", "G09", "Bộ trưởng"),
        Leads(MemberRole, "045066001011", "Hồ Sĩ Nguyên", new(1966, 8, 11), "+84912000311", "G10", "Bộ trưởng"),
        Leads(MemberRole, "037061001012", "Trịnh Xuân Lập", new(1961, 7, 22), "+84912000312", "G11", "Bộ trưởng"),
        Leads(MemberRole, "027173001013", "Ngô Thị Phương Mai", new(1973, 4, 5), "+84912000313", "G12", "Bộ trưởng"),
        Leads(MemberRole, "020069001014", "Lương Đức Hiếu", new(1969, 9, 14), "+84912000314", "G15", "Bộ trưởng"),
        Leads(MemberRole, "038070001015", "Mai Văn Tú", new(1970, 2, 28), "+84912000315", "G16", "Bộ trưởng"),
        Leads(MemberRole, "049068001016", "Phan Đình Phú", new(1968, 11, 16), "+84912000316", "G17", "Bộ trưởng"),
        Leads(MemberRole, "033172001017", "Tạ Thị Ngọc Bích", new(1972, 1, 30), "+84912000317", "G18", "Bộ trưởng"),
        Leads(MemberRole, "036074001018", "Dương Quốc Trung", new(1974, 6, 9), "+84912000318", "G19", "Thống đốc"),
        Leads(MemberRole, "040065001019", "Cao Minh Thức", new(1965, 3, 25), "+84912000319", "G20", "Tổng Thanh tra"),
        Leads(MemberRole, "014067001020", "Lò Văn Pánh", new(1967, 10, 2), "+84912000320", "G21", "Bộ trưởng"),
        Leads(MemberRole, "001069001021", "Kiều Mạnh Hà", new(1969, 5, 18), "+84912000321", "G22", "Bộ trưởng, Chủ nhiệm"),
        Leads(MemberRole, "031171001022", "Chu Thị Lan Hương", new(1971, 8, 27), "+84912000322", "G22", "Bộ trưởng phụ trách công tác thanh niên"),
        Leads(MemberRole, "024066001023", "Đoàn Bá Hưng", new(1966, 12, 13), "+84912000323", "G22", "Bộ trưởng phụ trách công tác thể thao"),
        Leads(MemberRole, "017168001024", "Quách Thị Thoa", new(1968, 7, 4), "+84912000324", "G22", "Bộ trưởng phụ trách công tác dân số"),
        Leads(MemberRole, "040070001025", "Thái Bá Sơn", new(1970, 9, 21), "+84912000325", "G22", "Bộ trưởng phụ trách chuyển đổi số"),
        Leads(MemberRole, "026173001026", "Tô Thị Xuân", new(1973, 2, 11), "+84912000326", "G22", "Bộ trưởng phụ trách phòng thủ dân sự"),
        Leads(MemberRole, "092069001027", "Huỳnh Công Danh", new(1969, 4, 29), "+84912000327", "G22", "Bộ trưởng phụ trách công tác biển, đảo"),
        Serves(SecretaryRole, "001185001028", "Nguyễn Thị Thùy Dung", new(1985, 5, 6), "+84912000328", "G22", "Thư ký phiên họp, Vụ Tổng hợp"),
        Serves(SecretaryRole, "038082001029", "Lê Văn Thắng", new(1982, 11, 23), "+84912000329", "G22", "Thư ký phiên họp, Vụ Tổng hợp"),
        Serves(SecretaryRole, "034188001030", "Phạm Thị Quỳnh", new(1988, 8, 15), "+84912000330", "G22", "Thư ký phiên họp, Vụ Tổng hợp"),
        Serves(AssistantRole, "030086001031", "Vương Văn Tiến", new(1986, 1, 9), "+84912000331", "G12", "Thư ký Bộ trưởng", "027173001013"),
        Serves(AssistantRole, "025189001032", "Hà Thị Nga", new(1989, 10, 17), "+84912000332", "G17", "Thư ký Bộ trưởng", "049068001016"),
    ];

    private static CabinetPerson Leads(string role, string number, string name, DateOnly birthDate, string phone, string agency, string title) =>
        new(new(number, name, birthDate, phone, SeedOffice.Of(agency, title, Callers.Leader)), role);

    private static CabinetPerson Serves(
        string role, string number, string name, DateOnly birthDate, string phone, string agency, string title, string? assists = null) =>
        new(new(number, name, birthDate, phone, SeedOffice.Of(agency, title, Callers.Official)), role, assists);
}

/// <param name="Person">Who they are, with the office in which they sign in.</param>
/// <param name="Role">What their seat is.</param>
/// <param name="Assists">The number of the member whose seat they assist; null for all others.</param>
internal sealed record CabinetPerson(SeedPerson Person, string Role, string? Assists = null)
{
    /// <summary>The personal identification number, by which tokens name them.</summary>
    internal string Number => Person.Number;

    internal string Name => Person.Name;

    /// <summary>The registry id of the agency for which they sign in.</summary>
    internal string Agency => Person.Office!.Agency;

    internal string Title => Person.Office!.Title;

    /// <summary>What they may be for the agency.</summary>
    internal IReadOnlyList<string> Roles => Person.Office!.Roles;
}
