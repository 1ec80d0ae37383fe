using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.Systems;
using EGov.Exchange.Views;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>
/// What a system fetches from: the mailbox of its agency, those of agencies from which that took over, and, where it serves them, those of the agencies
/// below, which are one list together.
/// </summary>
internal sealed class SystemMailboxes(AgencySuccession succession)
{
    /// <summary>The lists of what waits to be fetched.</summary>
    public Task<Result<IReadOnlyList<MailboxList>>> WaitingAsync(ConnectedSystem system, MessageKind message, CancellationToken cancellation) => ListsAsync(
        system,
        agency => [DeliveryLists.WaitingPartition(agency, message)],
        above => [UnitMailboxes.WaitingPartition(above, message)],
        cancellation);

    /// <summary>The lists of what came from the first day to the last.</summary>
    public Task<Result<IReadOnlyList<MailboxList>>> ReceivedAsync(ConnectedSystem system, MessageKind message, ReceivedPeriod period, CancellationToken cancellation)
    {
        var months = MonthsOf(period).ToList();
        return ListsAsync(
            system,
            agency => months.Select(month => DeliveryLists.ReceivedPartition(agency, message, month)),
            above => months.Select(month => UnitMailboxes.ReceivedPartition(above, message, month)),
            cancellation);
    }

    private async Task<Result<IReadOnlyList<MailboxList>>> ListsAsync(
        ConnectedSystem system, Func<string, IEnumerable<string>> own, Func<string, IEnumerable<string>> below, CancellationToken cancellation)
    {
        if (!(await succession.EstateOfAsync(system.Agency, cancellation)).Succeeded(out var estate, out var error))
        {
            return error;
        }

        MailboxList[] lists =
        [
            .. estate.SelectMany(own).Select(partition => new MailboxList(DeliveryLists.ProjectionName, partition)),
            .. system.Settings.IncludesUnits ? below(system.Agency).Select(partition => new MailboxList(UnitMailboxes.ProjectionName, partition)) : [],
        ];
        return lists;
    }

    /// <summary>Counted, not reckoned by dates: the month after the last of the calendar is none.</summary>
    private static IEnumerable<string> MonthsOf(ReceivedPeriod period)
    {
        var (first, last) = (MonthOf(period.From), MonthOf(period.To));
        return Enumerable.Range(first, last - first + 1).Select(month => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}{(month % 12) + 1:00}"));
    }

    private static int MonthOf(DateTimeOffset moment) => (moment.InVietnam().Year * 12) + moment.InVietnam().Month - 1;
}
