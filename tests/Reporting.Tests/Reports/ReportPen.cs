using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Portal.Tests.Api;
using EGov.Reporting.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Reports;

/// <summary>Writes one agency's report and brings it through its stages, as its people and those of the receiver do.</summary>
internal sealed class ReportPen(ReportingHost reporting, string regime, string period, string agency, string receiver)
{
    private readonly Dictionary<string, ApiClient> clients = [];

    public string Path => $"api/reporting/reports/{regime}/{period}/{agency}";

    public ApiClient Officer => clients.TryGetValue("officer", out var known) ? known : clients["officer"] = reporting.OfficerOf(agency);

    public ApiClient Leader => clients.TryGetValue("leader", out var known) ? known : clients["leader"] = reporting.LeaderOf(agency);

    public ApiClient Receiver => clients.TryGetValue("receiver", out var known) ? known : clients["receiver"] = reporting.OfficerOf(receiver);

    /// <summary>A system of the agency.</summary>
    public ApiClient System => reporting.ClientOf(new Caller($"system-{agency}", [Callers.System], agency) { Scopes = ["reporting"] });

    /// <summary>The report as its officer sees it.</summary>
    public async Task<JsonNode> SeeAsync() => (await Officer.GetAsync(Path)).Expect(200).Json["report"]!;

    /// <summary>The version that is stored, and its stage.</summary>
    public async Task<Aggregate<Report>> StoredAsync() =>
        (await reporting.Services.GetRequiredService<AggregateStore<Report, ReportEvent>>().FindAsync($"report-{regime}-{period}-{agency}", default))!;

    public async Task<string> ETagAsync() => (await StoredAsync()).ETag;

    public async Task<Answer> SaveAsync(string body, ApiClient? by = null, string? etag = null) =>
        await (by ?? Officer).PutAsync($"{Path}/draft", body, etag ?? await ETagAsync());

    public async Task<Answer> PostAsync(string action, string? body = null, ApiClient? by = null, string? etag = null) =>
        await (by ?? Officer).PostAsync($"{Path}/{action}", body, etag: etag ?? await ETagAsync());

    public Task<Answer> SubmitAsync(string explanations = "[]", string status = "preliminary") =>
        PostAsync("submit", $$"""{"status":"{{status}}","explanations":{{explanations}}}""");

    public Task<Answer> ApproveAsync() => PostAsync("approve", null, Leader);

    public Task<Answer> AcceptAsync() => PostAsync("accept", null, Receiver);

    public Task<Answer> ReturnAsync(string reason = "Sai số liệu", ApiClient? by = null) => PostAsync("return", $$"""{"reason":"{{reason}}"}""", by ?? Receiver);

    public Task<Answer> ReopenAsync(string reason = "Cần bổ sung") => PostAsync("reopen", $$"""{"reason":"{{reason}}"}""", Receiver);

    public Task<Answer> DeclareMissingAsync(string reason = "Không gửi") => PostAsync("declare-missing", $$"""{"reason":"{{reason}}"}""", Receiver);

    /// <summary>Saves, submits and approves: the report is sent.</summary>
    public async Task SendAsync(string body)
    {
        (await SaveAsync(body)).Expect(200);
        (await SubmitAsync()).Expect(200);
        (await ApproveAsync()).Expect(200);
    }
}
