using System.Net;
using System.Net.Http.Json;
using EmbeddedFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace EmbeddedFunctions.Tests.Http;

public sealed class HttpTests
{
    [Fact]
    public async Task A_function_answers_under_its_route_and_prefix()
    {
        await using var host = await TestHost.StartAsync<Greetings>();

        using var client = host.CreateClient();

        Assert.Equal("Hello Lan", await client.GetStringAsync("/api/greetings/Lan"));
    }

    [Fact]
    public async Task A_route_constraint_that_is_not_met_is_not_found()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();

        Assert.Equal("42", await client.GetStringAsync("/api/numbers/42"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/numbers/many")).StatusCode);
    }

    [Fact]
    public async Task A_rest_parameter_takes_the_whole_rest_of_the_path()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();

        Assert.Equal("a/b/c", await client.GetStringAsync("/api/rest/a/b/c"));
    }

    [Fact]
    public async Task Another_method_is_refused_with_those_allowed()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();

        var answer = await client.DeleteAsync("/api/greetings/Lan");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task What_the_host_itself_refuses_may_be_given_a_body()
    {
        await using var host = await TestHost.StartAsync<Greetings>(options =>
            options.AnswerRefusal = static http => http.Response.WriteAsync($"refused {http.Response.StatusCode}"));
        using var client = host.CreateClient();

        Assert.Equal("refused 404", await (await client.GetAsync("/api/nowhere")).Content.ReadAsStringAsync());
        Assert.Equal("refused 405", await (await client.DeleteAsync("/api/greetings/Lan")).Content.ReadAsStringAsync());
        Assert.Equal("Hello Lan", await client.GetStringAsync("/api/greetings/Lan"));
    }

    [Fact]
    public async Task Head_is_answered_like_get_without_a_body()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/greetings/Lan");

        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Results_of_ASPNET_Core_are_written()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/echo", new Note("x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await client.GetAsync("/api/action")).StatusCode);
        Assert.Equal(new Note("plain"), await client.GetFromJsonAsync<Note>("/api/value"));
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_a_bad_request()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();
        using var body = new StringContent("{", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/echo", body)).StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_too_large()
    {
        await using var host = await TestHost.StartAsync<Greetings>(options => options.Settings["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "1000");
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsJsonAsync("/api/echo", new Note(new string('x', 2000)))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/echo", new Note("small"))).StatusCode);
    }

    [Fact]
    public async Task A_failure_is_a_500_without_details()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();

        var answer = await client.GetAsync("/api/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_streamed_response_arrives_while_it_is_written()
    {
        await using var host = await TestHost.StartAsync<Greetings>();
        using var client = host.CreateClient();

        using var answer = await client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("first", await reader.ReadLineAsync());
        Greetings.Second.SetResult();

        Assert.Equal("second", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task A_response_that_takes_too_long_is_cut()
    {
        await using var host = await TestHost.StartAsync<Greetings>(options => options.ResponseLimit = TimeSpan.FromMilliseconds(100));
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await client.GetAsync("/api/endless")).StatusCode);
    }

    [Fact]
    public async Task A_browser_of_an_allowed_origin_may_call()
    {
        await using var host = await TestHost.StartAsync<Greetings>(options => options.CorsOrigins.Add("https://web.example"));
        using var client = host.CreateClient();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/value") { Headers = { { "Origin", "https://web.example" } } };
        var answer = await client.SendAsync(request);

        Assert.Equal("https://web.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task Static_files_are_served_beside_the_functions()
    {
        var root = Directory.CreateTempSubdirectory("web-");
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "index.html"), "<h1>Front</h1>");
        await using var host = await TestHost.StartAsync<Greetings>(options => options.WebRoot = root.FullName);
        using var client = host.CreateClient();

        Assert.Equal("<h1>Front</h1>", await client.GetStringAsync("/"));
        Assert.Equal("Hello Lan", await client.GetStringAsync("/api/greetings/Lan"));
    }

    [Fact]
    public async Task Two_functions_on_one_route_stop_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => TestHost.StartAsync<Conflict>());

        Assert.Equal("Route conflict: test/One and test/Two both answer GET /api/things/{id}.", refusal.Message);
    }

    [Fact]
    public async Task A_value_that_Azure_would_not_send_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => TestHost.StartAsync<PlainValue>());

        Assert.Equal("App 'test', function 'Plain': Azure sends nothing of what it gives back; it must be an IResult or IActionResult.", refusal.Message);
    }

    [Fact]
    public async Task A_trigger_parameter_that_Azure_would_leave_null_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => TestHost.StartAsync<BodyAsTrigger>());

        Assert.Equal(
            "App 'test', function 'Take': the trigger parameter must be an HttpRequest; an object of the body takes [FromBody] on a parameter of its own.",
            refusal.Message);
    }

    [Fact]
    public async Task Routes_whose_constraints_meet_stop_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => TestHost.StartAsync<MeetingConstraints>());

        Assert.Equal("Route conflict: test/Big and test/Small both answer GET /api/numbers/{id:long}.", refusal.Message);
    }

    [Fact]
    public async Task Routes_whose_constraints_never_meet_share_their_place()
    {
        await using var host = await TestHost.StartAsync<PartedConstraints>();
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/things/42")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await client.GetAsync("/api/things/tea")).StatusCode);
    }

    [Fact]
    public async Task A_taken_port_stops_the_start()
    {
        await using var first = await TestHost.StartAsync<Greetings>();

        var refusal = await Assert.ThrowsAsync<HostStartException>(
            () => TestHost.StartAsync<Greetings>(options => options.Port = first.BaseAddress.Port));

        Assert.Equal($"The port {first.BaseAddress.Port} is in use by another program.", refusal.Message);
    }

    public sealed record Note(string Text);

    internal sealed class Greetings
    {
        internal static TaskCompletionSource Second { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Function("Greet")]
        public IResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{name}")] HttpRequest request, string name) => Results.Text($"Hello {name}");

        [Function("Number")]
        public IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{value:int}")] HttpRequest request, int value) => Results.Text($"{value}");

        [Function("Rest")]
        public IResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{*rest}")] HttpRequest request, string rest) => Results.Text(rest);

        [Function("Echo")]
        public Created<Note> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request, [FromBody] Note note) =>
            TypedResults.Created("/api/echo/1", note);

        [Function("Action")]
        public IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "action")] HttpRequest request) => new AcceptedResult();

        [Function("Value")]
        public Ok<Note> Value([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "value")] HttpRequest request) => TypedResults.Ok(new Note("plain"));

        [Function("Broken")]
        public IResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
            throw new InvalidOperationException("not for the caller");

        [Function("Stream")]
        public async Task Stream([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stream")] HttpRequest request)
        {
            var response = request.HttpContext.Response;
            await response.WriteAsync("first\n");
            await response.Body.FlushAsync();
            await Second.Task;
            await response.WriteAsync("second\n");
        }

        [Function("Endless")]
        public async Task Endless([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "endless")] HttpRequest request, CancellationToken cancellation) =>
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
    }

    internal sealed class PlainValue
    {
        [Function("Plain")]
        public Task<string> Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Task.FromResult("plain");
    }

    internal sealed class BodyAsTrigger
    {
        [Function("Take")]
        public IResult Take([HttpTrigger(AuthorizationLevel.Anonymous, "post")] Note note) => Results.Ok(note);
    }

    internal sealed class MeetingConstraints
    {
        [Function("Big")]
        public IResult Big([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{id:long}")] HttpRequest request) => TypedResults.Ok();

        [Function("Small")]
        public IResult Small([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{id:int}")] HttpRequest request) => TypedResults.Ok();
    }

    internal sealed class PartedConstraints
    {
        [Function("ByNumber")]
        public IResult ByNumber([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:int}")] HttpRequest request) => TypedResults.Ok();

        [Function("ByName")]
        public IResult ByName([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{name:alpha}")] HttpRequest request) => TypedResults.Accepted((string?)null);
    }

    internal sealed class Conflict
    {
        [Function("One")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request) => Results.Text("one");

        [Function("Two")]
        public IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "things/{name}")] HttpRequest request) => Results.Text("two");
    }
}
