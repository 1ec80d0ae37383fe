using EGov.Local.Identity;
using EGov.Platform.Access;

namespace EGov.Local.Reporting;

/// <summary>
/// The people who report along one line, from a team of market surveillance up to the Government Office, and one who brings in statistics. All are made up.
/// </summary>
internal static class ReportingPeople
{
    internal const string Ministry = "G02";
    internal const string GeneralDepartment = "tcqltt";
    internal const string Hanoi = "cqltt-01";
    internal const string DaNang = "cqltt-48";
    internal const string HoChiMinhCity = "cqltt-79";
    internal const string TeamOfHanoi = "dqltt-01-1";
    internal const string TeamOfDaNang = "dqltt-48-1";
    internal const string TeamOfHoChiMinhCity = "dqltt-79-1";
    internal const string Statistics = "G12";
    internal const string GovernmentOffice = "G22";

    /// <summary>The department whose own software reports.</summary>
    internal const string WithSystem = HoChiMinhCity;

    /// <summary>From the top down; of each agency who draws up comes before who approves.</summary>
    internal static IReadOnlyList<ReportingPerson> All { get; } =
    [
        Draws("001187004001", "Trương Thị Hoài An", new(1987, 3, 12), "+84912000401", GovernmentOffice, "Chuyên viên, Vụ Tổng hợp"),
        Approves("001073004002", "Nghiêm Xuân Bách", new(1973, 6, 4), "+84912000402", GovernmentOffice, "Vụ trưởng, Vụ Tổng hợp"),
        Draws("034189004003", "Bạch Thị Cẩm", new(1989, 9, 20), "+84912000403", Ministry, "Chuyên viên báo cáo, Văn phòng Bộ"),
        Approves("030071004004", "Khuất Duy Đạt", new(1971, 12, 8), "+84912000404", Ministry, "Chánh Văn phòng Bộ"),
        Draws("036190004005", "Đào Thị Diệp", new(1990, 1, 25), "+84912000405", GeneralDepartment, "Chuyên viên, Vụ Tổng hợp - Kế hoạch - Tài chính"),
        Approves("038070004006", "Hà Trọng Gia", new(1970, 10, 14), "+84912000406", GeneralDepartment, "Phó Tổng cục trưởng"),
        Draws("001192004007", "Lại Thị Hiền", new(1992, 7, 7), "+84912000407", Hanoi, "Chuyên viên, Phòng Tổ chức - Hành chính"),
        Approves("001074004008", "Ngô Quang Huy", new(1974, 2, 16), "+84912000408", Hanoi, "Cục trưởng"),
        Draws("048191004009", "Võ Thị Kiều", new(1991, 5, 30), "+84912000409", DaNang, "Chuyên viên, Phòng Tổ chức - Hành chính"),
        Approves("048072004010", "Hồ Tấn Lợi", new(1972, 8, 22), "+84912000410", DaNang, "Cục trưởng"),
        Draws("079193004011", "Huỳnh Thị Mỹ", new(1993, 11, 3), "+84912000411", HoChiMinhCity, "Chuyên viên, Phòng Tổ chức - Hành chính"),
        Approves("079075004012", "Trần Minh Nhật", new(1975, 4, 18), "+84912000412", HoChiMinhCity, "Cục trưởng"),
        Draws("001094004013", "Phí Văn Phong", new(1994, 6, 27), "+84912000413", TeamOfHanoi, "Kiểm soát viên thị trường"),
        Approves("001080004014", "Kim Đức Quyết", new(1980, 3, 9), "+84912000414", TeamOfHanoi, "Đội trưởng"),
        Draws("048095004015", "Phan Công Sáng", new(1995, 12, 11), "+84912000415", TeamOfDaNang, "Kiểm soát viên thị trường"),
        Approves("048081004016", "Đặng Ngọc Tân", new(1981, 9, 1), "+84912000416", TeamOfDaNang, "Đội trưởng"),
        Draws("079194004017", "Lâm Thị Uyên", new(1994, 2, 5), "+84912000417", TeamOfHoChiMinhCity, "Kiểm soát viên thị trường"),
        Approves("079079004018", "Lý Quốc Vượng", new(1979, 7, 13), "+84912000418", TeamOfHoChiMinhCity, "Đội trưởng"),
        Draws("001188004019", "Doãn Thị Yên", new(1988, 10, 29), "+84912000419", Statistics, "Chuyên viên, Cục Thống kê"),
    ];

    private static ReportingPerson Draws(string number, string name, DateOnly birthDate, string phone, string agency, string title) =>
        new(new(number, name, birthDate, phone, SeedOffice.Of(agency, title, Callers.Official)));

    private static ReportingPerson Approves(string number, string name, DateOnly birthDate, string phone, string agency, string title) =>
        new(new(number, name, birthDate, phone, SeedOffice.Of(agency, title, Callers.Leader)));
}

/// <param name="Person">Who they are, with the office in which they sign in.</param>
internal sealed record ReportingPerson(SeedPerson Person)
{
    /// <summary>The personal identification number, by which tokens name them.</summary>
    internal string Number => Person.Number;

    /// <summary>The registry id of the agency for which they sign in.</summary>
    internal string Agency => Person.Office!.Agency;

    /// <summary>What they may be for the agency.</summary>
    internal IReadOnlyList<string> Roles => Person.Office!.Roles;
}
