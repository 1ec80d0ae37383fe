using EGov.Platform.Results;
using EGov.Portal.Procedures;

namespace EGov.Portal.Tests.Procedures;

/// <summary>As many procedures as the national database holds, of the same shape; the same ones for the same seed.</summary>
internal static class ManyProcedures
{
    private static readonly string[] Acts =
        ["Cấp", "Cấp lại", "Đổi", "Gia hạn", "Thu hồi", "Đăng ký", "Thông báo", "Công nhận", "Phê duyệt", "Thẩm định", "Xác nhận", "Chấp thuận", "Điều chỉnh", "Bổ sung"];

    private static readonly string[] Things =
        ["giấy phép", "giấy chứng nhận", "chứng chỉ", "hồ sơ", "kế hoạch", "phương án", "đề án", "hợp đồng", "quyết định", "thẻ", "sổ", "văn bản", "mã số", "biển số"];

    private static readonly string[] Subjects =
    [
        "lái xe", "kinh doanh vận tải", "hành nghề dược", "đầu tư xây dựng", "khai thác khoáng sản", "nuôi trồng thủy sản", "an toàn thực phẩm", "phòng cháy chữa cháy",
        "sử dụng đất", "bảo hiểm xã hội", "người lao động nước ngoài", "thành lập trường học", "xuất khẩu hàng hóa", "nhập khẩu thiết bị", "hoạt động ngân hàng",
        "hoạt động in", "biểu diễn nghệ thuật", "bảo vệ môi trường", "xả thải", "hộ kinh doanh", "hợp tác xã", "khám bệnh", "thuốc thú y", "giống cây trồng",
    ];

    private static readonly string[] Tails =
        ["cấp tỉnh", "cấp trung ương", "cấp xã", "đối với cá nhân", "đối với tổ chức", "trong nước", "có yếu tố nước ngoài", "lần đầu", "do bị mất", "do bị hỏng", "theo thủ tục rút gọn", "tại khu kinh tế"];

    internal static IReadOnlyList<Procedure> Of(int count, int seed)
    {
        var random = new Random(seed);
        var model = ProcedureFiles.ReadShipped().First(procedure => procedure.Code == "3.000347");
        return [.. Enumerable.Range(0, count).Select(number => One(model, number, random))];
    }

    private static Procedure One(Procedure model, int number, Random random)
    {
        var vi = $"{Pick(Acts)} {Pick(Things)} {Pick(Subjects)} {Pick(Tails)} {Pick(Tails)}";
        return model with
        {
            Code = $"{1 + (number % 6)}.{number:000000}",
            Name = new Text(vi, $"Procedure {number}"),
            Keywords = [Pick(Subjects), Pick(Things)],
            Fields = [new(null, new Text(Pick(Subjects), $"Field {number % 40}"))],
            Levels = [(ProcedureLevel)random.Next(5)],
            Service = (ServiceLevel)(2 + random.Next(3)),
        };

        string Pick(string[] words) => words[random.Next(words.Length)];
    }
}
