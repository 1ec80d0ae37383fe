using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;

namespace EGov.Portal.Views;

/// <summary>Which dossiers of an agency an official asks for.</summary>
/// <param name="Year">The year in which they came.</param>
/// <param name="Status">In this state, or null for all.</param>
/// <param name="Assignee">With this official, or null for all.</param>
/// <param name="Late">Only those that are late in this way, or null for all.</param>
internal sealed record DossierQueue(int Year, DossierStatus? Status, string? Assignee, DossierLateness? Late = null)
{
    /// <summary>Stands for the caller.</summary>
    private const string Me = "me";

    private static readonly Dictionary<string, DossierLateness> LateParameters = new(StringComparer.Ordinal)
    {
        ["intakeOverdue"] = DossierLateness.Intake,
        ["overdue"] = DossierLateness.Settlement,
        ["waitOverdue"] = DossierLateness.Wait,
    };

    private static readonly string[] Parameters = ["year", "status", "assignee", .. LateParameters.Keys];

    /// <summary>What the request asks for; a citizen's list knows no such choice, and says so.</summary>
    public static Result<DossierQueue> Of(HttpRequest request, int thisYear)
    {
        var caller = request.Caller();
        var (year, status) = (thisYear, 0);
        if (caller.Office is null)
        {
            return Parameters.Where(request.Query.ContainsKey).Select(name => PlatformErrors.ForeignParameter.At(name)).ToList() is { Count: > 0 } foreign
                ? PlatformErrors.InvalidFields.For(foreign)
                : new DossierQueue(year, null, null);
        }

        if (!ReadNumber(request, "year", 2019, 9999, ref year))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("year", new("Năm không hợp lệ.", "Not a valid year.")));
        }

        if (!ReadNumber(request, "status", 1, 10, ref status))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("status", new("Trạng thái từ 1 đến 10.", "A state is from 1 to 10.")));
        }

        if (LateParameters.Keys.Where(name => request.Query[name].ToString().Length > 0).ToList() is { Count: > 0 } late)
        {
            return late is [var only] && request.Query[only] == "true" && status == 0 && request.Query["assignee"].Count == 0
                ? new DossierQueue(year, null, null, LateParameters[only])
                : PlatformErrors.InvalidFields.For(new FieldError(late[0], new(
                    "Chỉ nhận giá trị true, không kèm điều kiện khác ngoài năm.", "Only true, with nothing but the year beside it.")));
        }

        var assignee = request.Query["assignee"].ToString() is { Length: > 0 } named ? (named == Me ? caller.Id : named) : null;
        return assignee is null || Caller.IsId(assignee)
            ? new DossierQueue(year, status == 0 ? null : (DossierStatus)status, assignee)
            : PlatformErrors.InvalidFields.For(new FieldError("assignee", new("Mã cán bộ không hợp lệ.", "Not an official's id.")));
    }

    /// <summary>Where they stand for one agency.</summary>
    public string PartitionOf(string agency) => Late switch
    {
        DossierLateness.Intake => DossierLists.IntakeOverduePartition(agency, Year),
        DossierLateness.Settlement => DossierLists.OverduePartition(agency, Year),
        DossierLateness.Wait => DossierLists.WaitOverduePartition(agency, Year),
        _ => DossierLists.QueuePartition(agency, Year, Status, Assignee),
    };

    private static bool ReadNumber(HttpRequest request, string name, int lowest, int highest, ref int number) =>
        request.Query[name].ToString() is not { Length: > 0 } text
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= lowest && number <= highest);
}

/// <summary>In which way a dossier is late.</summary>
internal enum DossierLateness
{
    /// <summary>It awaits acceptance beyond the limit for that.</summary>
    Intake,

    /// <summary>It is in process beyond its time limit (<c>quá hạn</c>).</summary>
    Settlement,

    /// <summary>What it waits for, papers, money or another decision, did not come within its time.</summary>
    Wait,
}
