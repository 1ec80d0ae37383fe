using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Participants;

/// <summary>Finds who is meant by the codes of a packet, on the day, and whether they may take part.</summary>
internal sealed class Addressing(
    IAgencyRegistry registry, AgencySuccession succession, AggregateStore<Participant, ParticipantEvent> participants, TimeProvider clock)
{
    /// <summary>The agency that sends: it exists today, is the caller's and not locked.</summary>
    /// <param name="code">Its code as the packet has it.</param>
    /// <param name="caller">The registry id of the agency for which the caller acts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Agency>> SenderAsync(string code, string caller, CancellationToken cancellation)
    {
        if (await registry.FindOnAsync(code, Today, cancellation) is not { } agency)
        {
            return ExchangeErrors.UnknownSender.With(code);
        }

        if (agency.Id != caller)
        {
            return ExchangeErrors.OtherSender.With(code, caller);
        }

        return await LockOfAsync(agency.Id, cancellation) is { } error ? error : agency;
    }

    /// <summary>
    /// Those who receive for the codes, each once: the agency of the code while it exists, else those that took over from it. A note tells of each
    /// code that leads to a successor.
    /// </summary>
    /// <param name="codes">Codes as the packet has them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Addressed>> RecipientsAsync(IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var (recipients, notes) = (new List<Recipient>(), new List<PacketNote>());
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (!(await ReceiversOfAsync(code, cancellation)).Succeeded(out var receivers, out var error))
            {
                return error;
            }

            if (receivers.Count > 1 || receivers[0].Followed)
            {
                notes.Add(SuccessorNote(code, receivers));
            }

            foreach (var (agency, _) in receivers.Where(receiver => taken.Add(receiver.Agency)))
            {
                if (await LockOfAsync(agency, cancellation) is { } locked)
                {
                    return locked;
                }

                recipients.Add(new(code, agency));
            }
        }

        return new Addressed(recipients, notes);
    }

    /// <summary>Why the agency may not take part today, or null.</summary>
    public async Task<Error?> LockOfAsync(string agency, CancellationToken cancellation) =>
        await participants.FindAsync(Participant.AggregateId(agency), cancellation) is { State.Lock: { } reason }
            ? ExchangeErrors.LockedAgency.With(agency, reason)
            : null;

    private DateOnly Today => clock.GetUtcNow().DateInVietnam();

    private async Task<Result<IReadOnlyList<(string Agency, bool Followed)>>> ReceiversOfAsync(string code, CancellationToken cancellation)
    {
        if (await registry.FindOnAsync(code, Today, cancellation) is { } present)
        {
            return new[] { (present.Id, false) };
        }

        if (await registry.FindAsync(code, cancellation) is not { } ended)
        {
            return ExchangeErrors.UnknownRecipient.With(code);
        }

        var heirs = await succession.HeirsOfAsync(ended.Id, Today, cancellation);
        return heirs.Count == 0 ? ExchangeErrors.EndedRecipient.With(code) : heirs.Select(heir => (heir.Id, true)).ToArray();
    }

    private static PacketNote SuccessorNote(string code, IReadOnlyList<(string Agency, bool Followed)> receivers) =>
        AxisNotes.SuccessorReceives.With(code, string.Join(", ", receivers.Select(receiver => receiver.Agency)));
}

/// <summary>Who receives, and what is to be noted of it.</summary>
internal sealed record Addressed(IReadOnlyList<Recipient> Recipients, IReadOnlyList<PacketNote> Notes);
