using System.Text.Json;
using EGov.Exchange.About;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Repeats;
using EGov.Exchange.Sending;
using EGov.Exchange.Systems;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Sending;

/// <summary>Takes a packet of an existing client (<c>sendEdoc</c>). The same packet brings the same id again, however often it is sent.</summary>
internal sealed class SendEdoc(VxpDoor door, SystemDesk systems, IAgencyRegistry registry, PacketDesk desk, TimeProvider clock)
{
    private const int MostRecipients = ExchangeLimits.PacketRecipients;

    [Function(nameof(SendEdoc))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpTaken>, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/sendEdoc")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpTaken>>(request, "vxp.send", call => SendAsync(request, call, cancellation), cancellation);

    private async Task<Result<VxpDeed<Ok<VxpTaken>>>> SendAsync(HttpRequest request, VxpCall call, CancellationToken cancellation)
    {
        if (!call.Message.Succeeded(out var message, out var error)
            || !(await SenderAsync(call, cancellation)).Succeeded(out var sender, out error)
            || !RecipientsOf(call, message).Succeeded(out var recipients, out error))
        {
            return error;
        }

        // The signature covers the packet by this alone.
        if (call.Headers.Find("hash-file") is not { } digest)
        {
            return ExchangeErrors.ParameterMissing.With("hash-file");
        }

        var submission = new Submission(sender, call.System.Id, call.System.Id, Door.Vxp, message, digest) { To = recipients is { Count: > 0 } some ? some : null };
        return (await PacketBody.ReadAsync(request, packet => desk.TakeAsync(submission, packet, cancellation), cancellation)).Select(receipt =>
            new VxpDeed<Ok<VxpTaken>>(
                Document.AggregateId(receipt.Accepted.Id),
                TypedResults.Ok(AnswerTo(receipt))));
    }

    private static VxpTaken AnswerTo(Receipt receipt)
    {
        var taken = new VxpTaken(WireId.Of(receipt.Accepted.Id));
        return RepeatNotes.PlainOfGivenBack(receipt.GivenBack) is { } note ? taken with { ErrorDescription = $"{taken.ErrorDescription}. {note}" } : taken;
    }

    /// <summary>The agency for which the system sends: that of the header, one of its own.</summary>
    private async Task<Result<string>> SenderAsync(VxpCall call, CancellationToken cancellation)
    {
        if (call.Headers.Find("from") is not { } code)
        {
            return call.System.Agency;
        }

        return await registry.FindOnAsync(code, clock.GetUtcNow().DateInVietnam(), cancellation) is not { } agency ? ExchangeErrors.UnknownSender.With(code)
            : await systems.ActsForAsync(call.System, agency.Id, cancellation) ? agency.Id
            : ExchangeErrors.OtherSender.With(code, call.System.Agency);
    }

    /// <summary>Those to whom the client wants it sent; none where it does not say. A status message has one recipient, whatever is left in the header.</summary>
    private static Result<IReadOnlyList<string>> RecipientsOf(VxpCall call, MessageKind message)
    {
        if (message is MessageKind.Status || call.Headers.Find("to") is not { } written)
        {
            return Array.Empty<string>();
        }

        try
        {
            return JsonSerializer.Deserialize<string?[]>(written) is { Length: <= MostRecipients } codes && codes.All(code => !string.IsNullOrWhiteSpace(code))
                ? codes.Select(code => code!.Trim()).ToArray()
                : ExchangeErrors.WrongParameter.With("to", written);
        }
        catch (JsonException) when (!written.StartsWith('['))
        {
            // One code alone.
            return new[] { written };
        }
        catch (JsonException)
        {
            return ExchangeErrors.WrongParameter.With("to", written);
        }
    }
}
