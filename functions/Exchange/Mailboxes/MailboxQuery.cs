using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Mailboxes;

/// <summary>Which of what an agency received somebody asks for.</summary>
/// <param name="Year">The year in which it came.</param>
/// <param name="Only">A state, or one of the other lists; null for all.</param>
internal sealed record MailboxQuery(int Year, string? Only)
{
    /// <summary>What waits to be fetched by the agency's software.</summary>
    private const string Waiting = "waiting";

    /// <summary>Status messages that wait to be fetched.</summary>
    private const string Messages = "messages";
    private const string Overdue = "overdue";
    private const string Recall = "recall";

    /// <summary>The names of the lists beside the states.</summary>
    public const string Lists = "waiting, messages, overdue, recall";

    private static readonly HashSet<string> Known =
        new([Waiting, Messages, Overdue, Recall, DeliveryLists.NoState, .. BusinessState.OfWork], StringComparer.Ordinal);

    public static Result<MailboxQuery> Of(HttpRequest request, int thisYear)
    {
        if (!QueryYear.Of(request, thisYear).Succeeded(out var year, out var error))
        {
            return error;
        }

        var only = request.Query["only"].ToString() is { Length: > 0 } named ? named : null;
        return only is null || Known.Contains(only)
            ? new MailboxQuery(year.Value, only)
            : PlatformErrors.InvalidFields.For(new FieldError("only", new(
                $"Chỉ nhận {Lists} hoặc mã trạng thái.", $"One of {Lists}, or the number of a state.")));
    }

    /// <summary>Where they stand for one agency.</summary>
    public string PartitionOf(string agency) => Only switch
    {
        Waiting => DeliveryLists.WaitingPartition(agency, MessageKind.Document),
        Messages => DeliveryLists.WaitingPartition(agency, MessageKind.Status),
        Overdue => DeliveryLists.OverduePartition(agency, Year),
        Recall => DeliveryLists.RecallPartition(agency, Year),
        _ => DeliveryLists.InboxPartition(agency, Year, Only),
    };
}
