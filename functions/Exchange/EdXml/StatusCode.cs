namespace EGov.Exchange.EdXml;

/// <summary>
/// The state of a document at an agency, as a packet says it. The values are those of <c>StatusCode</c>; deliveries keep them as text, by the same
/// words (<see cref="EGov.Exchange.Deliveries.BusinessState"/>).
/// </summary>
internal enum StatusCode
{
    /// <summary>Đã đến.</summary>
    Arrived = 1,

    /// <summary>Từ chối tiếp nhận.</summary>
    Refused = 2,

    /// <summary>Đã tiếp nhận.</summary>
    Accepted = 3,

    /// <summary>Phân công xử lý.</summary>
    Assigned = 4,

    /// <summary>Đang xử lý.</summary>
    Processing = 5,

    /// <summary>Hoàn thành.</summary>
    Finished = 6,

    /// <summary>Lấy lại: the sender asks to take it back.</summary>
    RecallAsked = 13,

    /// <summary>Đồng ý cập nhật, lấy lại.</summary>
    RecallAgreed = 15,

    /// <summary>Từ chối cập nhật, lấy lại.</summary>
    RecallRefused = 16,
}
