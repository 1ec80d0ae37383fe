using System.Globalization;
using System.Text.Json.Serialization;
using EGov.Platform.Calendar;

namespace EGov.Portal.Payments;

/// <summary>What a gateway tells came of an order (IPN), in the fields of the National payment platform's message.</summary>
/// <param name="Kind">Loại bản tin.</param>
/// <param name="Code">Mã lỗi: <c>00</c> where the money was taken.</param>
/// <param name="Partner">Mã đối tác.</param>
/// <param name="Reference">Mã tham chiếu.</param>
/// <param name="Amount">Số tiền, in whole units of the currency.</param>
/// <param name="Currency">Mã tiền tệ.</param>
/// <param name="Transaction">Mã giao dịch.</param>
/// <param name="Bank">Mã ngân hàng.</param>
/// <param name="Time">Thời gian giao dịch, <c>yyyyMMddHHmmss</c> in Vietnam.</param>
/// <param name="Information">Thông tin giao dịch.</param>
/// <param name="Seal">Mã xác thực over the other fields.</param>
internal sealed record PaymentNotice(
    [property: JsonPropertyName("LoaiBanTin")] string Kind,
    [property: JsonPropertyName("MaLoi")] string Code,
    [property: JsonPropertyName("MaDoiTac")] string Partner,
    [property: JsonPropertyName("MaThamChieu")] string Reference,
    [property: JsonPropertyName("SoTien")] string Amount,
    [property: JsonPropertyName("MaTienTe")] string Currency,
    [property: JsonPropertyName("MaGiaoDich")] string Transaction,
    [property: JsonPropertyName("MaNganHang")] string Bank,
    [property: JsonPropertyName("ThoiGianGD")] string Time,
    [property: JsonPropertyName("ThongTinGiaoDich")] string Information,
    [property: JsonPropertyName("MaXacThuc")] string Seal)
{
    internal const string Taken = "00";

    internal const string Dong = "VND";

    /// <summary>In VND; what is more is no amount, and sums of it stay numbers.</summary>
    internal const long LargestAmount = 1_000_000_000_000;

    internal const string TimeFormat = "yyyyMMddHHmmss";

    /// <summary>What the seal is over, in this order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Sealed => [Kind, Code, Partner, Reference, Amount, Currency, Transaction, Bank, Time, Information];

    /// <summary>What was taken; null where the amount or the time cannot be read.</summary>
    [JsonIgnore]
    public Charge? Charge =>
        long.TryParse(Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
        && amount <= LargestAmount
        && DateTime.TryParseExact(Time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && Transaction is { Length: > 0 and <= 100 }
            ? new Charge(Transaction, amount, VietnamTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time)))
            : null;
}

/// <summary>What the gateway is told, so that it stops telling or tells again.</summary>
/// <param name="Code">Mã lỗi: <c>00</c> taken note of, <c>01</c> no such order, <c>04</c> wrong amount, <c>97</c> wrong seal, <c>99</c> unreadable.</param>
/// <param name="Description">Mô tả lỗi.</param>
/// <param name="Reference">Mã tham chiếu.</param>
/// <param name="Seal">Mã xác thực over code, description and reference.</param>
internal sealed record PaymentNoticeAnswer(
    [property: JsonPropertyName("MaLoi")] string Code,
    [property: JsonPropertyName("MoTaLoi")] string Description,
    [property: JsonPropertyName("MaThamChieu")] string Reference,
    [property: JsonPropertyName("MaXacThuc")] string Seal);
