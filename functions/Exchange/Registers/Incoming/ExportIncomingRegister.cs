using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Incoming;

/// <summary>Gives an agency's people its register of incoming documents as a file for spreadsheets.</summary>
internal sealed class ExportIncomingRegister(RegisterQuestions questions, RegisterRows rows, IAgencyRegistry registry, AuditTrail trail)
{
    [Function(nameof(ExportIncomingRegister))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("from", RegisterQuestions.From, Type = typeof(int))]
    [Query("to", RegisterQuestions.To, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    public async Task<Results<CsvTable, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/incoming.csv")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error))
        {
            return error.ToProblem(request);
        }

        var partition = IncomingRegister.Partition(question.Agency, question.Year);
        await trail.RecordReadAsync(request, "register.read", partition, true, cancellation);
        var names = new AgencyNames(registry, request.LanguageOf());
        var lines = rows.WalkAsync<IncomingRow>(IncomingRegister.ProjectionName, partition, question, cancellation)
            .Select(async (IncomingRow row, CancellationToken stop) => await IncomingLine.OfAsync(row.Entry, names, stop));
        return RegisterFile.Of($"{partition}.csv", IncomingLine.Columns, lines, request.LanguageOf());
    }
}
