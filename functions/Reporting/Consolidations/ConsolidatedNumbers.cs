using System.Globalization;
using EGov.Platform.Results;

namespace EGov.Reporting.Consolidations;

/// <summary>Numbers as papers write them.</summary>
internal static class ConsolidatedNumbers
{
    private const string Nothing = "–";

    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>With full stops between thousands: <c>1.234.567,8</c>.</summary>
    public static string Written(decimal? value) => value is { } number ? number.ToString("#,##0.############################", Vietnamese) : Nothing;

    /// <summary>Part of whole in percent, with one decimal place.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? Nothing : $"{Written(Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero))} %";

    /// <summary>How far the report of somebody is.</summary>
    public static Text Standing(ConsolidatedChild child) => child switch
    {
        { Missing: { } reason, Stage: not (Reports.ReportStage.Approved or Reports.ReportStage.Accepted) } => new($"thiếu: {reason}", $"missing: {reason}"),
        { Stage: Reports.ReportStage.Accepted, Late: true } => new("đã tiếp nhận, gửi quá hạn", "accepted, sent late"),
        { Stage: Reports.ReportStage.Accepted } => new("đã tiếp nhận", "accepted"),
        { Stage: Reports.ReportStage.Approved } => new("đã gửi, chưa tiếp nhận", "sent, not accepted"),
        { Stage: Reports.ReportStage.Returned or Reports.ReportStage.Reopened } => new("đã trả lại", "sent back"),
        _ => new("chưa gửi", "not sent"),
    };
}
