using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Files;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers;

/// <summary>
/// A citizen submits an application online, or an official files one that came to the counter or by post. The same key and body give the same dossier, however often and
/// wherever they are sent.
/// </summary>
internal sealed class SubmitDossier(
    ProcedureCatalogue procedures,
    FileDesk files,
    IdempotencyClaims claims,
    DossierCodes codes,
    ReceivingAgency receiving,
    AggregateStore<Dossier, DossierEvent> dossiers,
    TimeProvider clock)
{
    [Function(nameof(SubmitDossier))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [Takes<SubmitRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<SubmitReceipt>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers")] HttpRequest request, CancellationToken cancellation)
    {
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<SubmitRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await SubmitAsync(request.Caller(), key, body, cancellation)).Succeeded(out var dossier, out error))
        {
            return error.ToProblem(request);
        }

        // A repeat gets the first answer again, whatever the dossier has become since: who changes it with this tag is told to read it first.
        request.HttpContext.Response.Headers.ETag = "\"1\"";
        return TypedResults.Created($"/api/dossiers/{dossier.Code}", SubmitReceipt.Of(dossier));
    }

    private async Task<Result<Dossier>> SubmitAsync(
        Caller caller, IdempotencyKey key, JsonBody<SubmitRequest> body, CancellationToken cancellation)
    {
        var application = body.Value;
        if (!Filing.Of(caller, application).Succeeded(out var filing, out var error))
        {
            return error;
        }

        var asked = await claims.FirstAskedAsync(caller.KeyHolder, key, cancellation);
        var filed = (asked ?? clock.GetUtcNow()).DateInVietnam();
        if (procedures.Find(application.Procedure, filed) is not { } procedure)
        {
            return PortalErrors.UnknownProcedure.With(application.Procedure);
        }

        if (DossierPolicy.Submit(caller, procedure.Code) is { } outside)
        {
            return outside;
        }

        if (!(await receiving.FindAsync(procedure, application.Agency, caller, filed, cancellation)).Succeeded(out var receiver, out error))
        {
            return error;
        }

        IReadOnlyList<FieldError> wrong =
        [
            .. ApplicationCheck.Of(procedure, application.Form, [.. application.Components.Select(paper => (paper.Component, paper.File))]),
            .. PrintedFields.Undrawable(procedure, application.Form),
            .. DossierPaper.WrongCounts(application.Components, filing.Channel),
        ];
        if (wrong.Count > 0)
        {
            return PortalErrors.InvalidApplication.For(wrong);
        }

        if (!ResultDeliveries.Of(application, procedure, filing.Channel).Succeeded(out var delivery, out error))
        {
            return error;
        }

        var papers = new NamedFiles(application.Components.Select(paper => paper.File), "/components");
        if (await files.CheckAsync(caller, papers, filed, file => asked is not null || file.HasRoom, cancellation) is { } unusable)
        {
            return unusable;
        }

        var subject = new ClaimSubject(Dossier.Kind, DossierCodes.PrefixOf(receiver, asked ?? clock.GetUtcNow()));
        if (!(await claims.ReserveAsync(caller.KeyHolder, key, "POST dossiers", body.Bytes, cancellation, subject)).Succeeded(out var reserved, out error))
        {
            return error;
        }

        var prefix = reserved.Subject?.Within ?? DossierCodes.PrefixOf(receiver, reserved.At);
        var code = await codes.TakeAsync(prefix, reserved.At, reserved.Id, repeated: asked is not null, cancellation);
        var id = Dossier.AggregateId(code);
        if (await files.AttachAsync(papers, id, cancellation) is { } refused)
        {
            return refused;
        }

        if (reserved.Lapsed(clock) is { } lapsed)
        {
            return lapsed;
        }

        var terms = DossierTerms.Of(procedure, receiver.Agency, receiver.Place, reserved.At.DateInVietnam(), filing.Channel);
        var submitted = new DossierSubmitted(
            reserved.At, caller.Id, code, filing.Owner, terms, application.Form, application.Components, delivery);
        return (await dossiers.CreateAsync(id, [submitted.DoneBy(caller)], cancellation)).Select(dossier => dossier.State);
    }
}

/// <param name="Procedure">The procedure's code.</param>
/// <param name="Form">The form's fields.</param>
/// <param name="Components">The papers, as ids of uploaded files.</param>
/// <param name="Agency">The registry id or a code of the agency that is to receive it; needed where several do.</param>
/// <param name="Channel">How it came: online from a citizen; at the counter, the default, or by post from an official.</param>
/// <param name="OnBehalfOf">The applicant for whom an official files it.</param>
/// <param name="Delivery">How the applicant gets the result; the usual way of the channel when left out.</param>
internal sealed record SubmitRequest(
    string Procedure,
    IReadOnlyDictionary<string, string> Form,
    IReadOnlyList<DossierPaper> Components,
    string? Agency = null,
    Channel? Channel = null,
    string? OnBehalfOf = null,
    ResultDelivery? Delivery = null);

/// <summary>What submitting gives: only what never changes again, so that a repeat gives the same.</summary>
/// <param name="Agency">The registry id of the agency that decides.</param>
/// <param name="Fee">All fees, whenever they are due, in VND.</param>
internal sealed record SubmitReceipt(string Code, string Procedure, Text Name, string Agency, DateTimeOffset SubmittedAt, long Fee)
{
    public static SubmitReceipt Of(Dossier dossier) => new(
        dossier.Code,
        dossier.Terms.Procedure,
        dossier.Terms.Name,
        dossier.Terms.Agency.Id,
        dossier.SubmittedAt.InVietnam(),
        dossier.Terms.Fee);
}
