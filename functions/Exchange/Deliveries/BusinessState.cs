namespace EGov.Exchange.Deliveries;

/// <summary>
/// The states of a document at its recipient, as status messages name them (QCVN 102:2016/BTTTT), in the words of
/// <see cref="EGov.Exchange.EdXml.StatusCode"/>.
/// </summary>
internal static class BusinessState
{
    /// <summary>It has come (<c>đã đến</c>); nobody has looked at it.</summary>
    public const string Arrived = "01";

    /// <summary>It was not taken and is given back (<c>từ chối tiếp nhận</c>).</summary>
    public const string Refused = "02";

    /// <summary>It was taken and registered (<c>đã tiếp nhận</c>).</summary>
    public const string Accepted = "03";

    /// <summary>It was given to those who work on it (<c>phân công xử lý</c>).</summary>
    public const string Assigned = "04";

    /// <summary>It is worked on (<c>đang xử lý</c>).</summary>
    public const string Processing = "05";

    /// <summary>It is settled (<c>hoàn thành</c>).</summary>
    public const string Finished = "06";

    /// <summary>The sender asks for it back (<c>lấy lại</c>).</summary>
    public const string RecallAsked = "13";

    /// <summary>The recipient agrees to give it back, or to its update.</summary>
    public const string RecallAgreed = "15";

    /// <summary>The recipient refuses to.</summary>
    public const string RecallRefused = "16";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Arrived, Refused, Accepted, Assigned, Processing, Finished, RecallAsked, RecallAgreed, RecallRefused];

    /// <summary>Those that a recipient reports of its own work.</summary>
    public static IReadOnlyList<string> OfWork { get; } = [Arrived, Refused, Accepted, Assigned, Processing, Finished];

    /// <summary>The states that a clerk may report next.</summary>
    /// <param name="state">The present one; null before any.</param>
    public static IReadOnlyList<string> After(string? state) => state switch
    {
        null => [Arrived, Refused, Accepted],
        Arrived => [Refused, Accepted],
        Accepted => [Assigned, Processing, Finished],
        Assigned => [Processing, Finished],
        Processing => [Finished],
        _ => [],
    };

    /// <summary>
    /// What a report of a state means for a document that is in another. Messages of existing software may skip states, come twice or overtake each
    /// other; what comes later in a document's life counts, and a document that was refused was not taken.
    /// </summary>
    public static ReportOutcome Compare(string? present, string reported) => (present, reported) switch
    {
        (null, _) => ReportOutcome.Applied,
        (Refused, Arrived) => ReportOutcome.Late,
        (Refused, _) => ReportOutcome.Contradicted,
        (Arrived, Refused) => ReportOutcome.Applied,
        (_, Refused) => ReportOutcome.Contradicted,
        _ => string.CompareOrdinal(reported, present) > 0 ? ReportOutcome.Applied : ReportOutcome.Late,
    };
}
