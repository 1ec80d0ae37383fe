using System.Collections.Concurrent;
using System.Net;
using EmbeddedFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Tests.Invocation;

public sealed class InvocationTests
{
    [Fact]
    public async Task Middleware_runs_around_the_function_in_the_order_of_registration()
    {
        var log = new ConcurrentQueue<string>();
        await using var host = await TestHost.StartAsync<Plain>(compose: (app, _) =>
        {
            app.Services.AddSingleton(log);
            app.UseMiddleware<Outer>();
            app.UseMiddleware(async (context, next) =>
            {
                log.Enqueue($"inner of {context.FunctionDefinition.Name}");
                await next();
            });
        });
        using var client = host.CreateClient();

        await client.GetAsync("/api/ok");

        Assert.Equal(["outer before", "inner of Ok", "outer after"], log);
    }

    [Fact]
    public async Task Middleware_answers_in_the_place_of_the_function()
    {
        await using var host = await TestHost.StartAsync<Plain>(compose: static (app, _) => app.UseMiddleware(static (context, _) =>
        {
            context.GetHttpContext()!.Response.StatusCode = StatusCodes.Status418ImATeapot;
            return Task.CompletedTask;
        }));
        using var client = host.CreateClient();

        Assert.Equal(418, (int)(await client.GetAsync("/api/ok")).StatusCode);
    }

    [Fact]
    public async Task Each_invocation_has_its_own_scope_which_ends_after_the_answer()
    {
        string first, second;
        await using (var host = await TestHost.StartAsync<Plain>(compose: static (app, _) => app.Services.AddScoped<Scoped>()))
        {
            using var client = host.CreateClient();
            first = await client.GetStringAsync("/api/scoped");
            second = await client.GetStringAsync("/api/scoped");
        }

        Assert.NotEqual(first, second);
        Assert.Contains(first, Scoped.Disposed);
        Assert.Contains(second, Scoped.Disposed);
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("late")]
    [InlineData("throws-when-told")]
    public async Task A_function_that_takes_longer_than_functionTimeout_is_cancelled_and_fails_however_it_ends(string route)
    {
        var options = new FunctionsHostOptions
        {
            Apps = { TestHost.App([typeof(Plain)]) with { HostJson = """{ "version": "2.0", "functionTimeout": "00:00:00.100" }""" } },
        };
        await using var host = await FunctionsHost.StartAsync(options);
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync($"/api/{route}")).StatusCode);
        Assert.False(host.Ended.IsCompleted);
    }

    [Fact]
    public async Task The_replicas_of_an_app_take_turns_and_share_no_services()
    {
        await using var host = await TestHost.StartAsync<Plain>(
            options => options.Replicas = 2,
            static (app, _) => app.Services.AddSingleton<Singleton>());
        using var client = host.CreateClient();

        var seen = new List<string>();
        for (var request = 0; request < 4; request++)
        {
            seen.Add(await client.GetStringAsync("/api/singleton"));
        }

        Assert.Equal(2, seen.Distinct().Count());
        Assert.NotSame(host.Services("test").GetRequiredService<Singleton>(), host.Services("test", 1).GetRequiredService<Singleton>());
    }

    [Fact]
    public async Task A_running_function_is_told_that_the_host_stops()
    {
        await using var host = await TestHost.StartAsync<Plain>();
        using var client = host.CreateClient();
        var request = client.GetAsync("/api/until-stopped");
        await Plain.Begun.Task;

        await host.StopAsync();

        Assert.Equal("stopped", await (await request).Content.ReadAsStringAsync());
    }

    internal sealed class Outer(ConcurrentQueue<string> log) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            log.Enqueue("outer before");
            await next(context);
            log.Enqueue("outer after");
        }
    }

    internal sealed class Scoped : IDisposable
    {
        internal static ConcurrentBag<string> Disposed { get; } = [];

        internal string Id { get; } = Guid.NewGuid().ToString();

        public void Dispose() => Disposed.Add(Id);
    }

    internal sealed class Singleton
    {
        internal string Id { get; } = Guid.NewGuid().ToString();
    }

    internal sealed class Plain(IServiceProvider services)
    {
        internal static TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Function("Ok")]
        public IResult Ok([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ok")] HttpRequest request) => Results.Text("ok");

        [Function("Scoped")]
        public IResult ScopedId([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scoped")] HttpRequest request) =>
            Results.Text(services.GetRequiredService<Scoped>().Id);

        [Function("Singleton")]
        public IResult SingletonId([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "singleton")] HttpRequest request, FunctionContext context) =>
            Results.Text(context.InstanceServices.GetRequiredService<Singleton>().Id);

        [Function("Slow")]
        public Task Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request, CancellationToken cancellation) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);

        [Function("Late")]
        public async Task<IResult> Late(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "late")] HttpRequest request, CancellationToken cancellation)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Results.Text("late");
        }

        [Function("ThrowsWhenTold")]
        public Task ThrowsWhenTold(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws-when-told")] HttpRequest request, CancellationToken cancellation)
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellation.Register(() =>
            {
                told.SetResult();
                throw new InvalidOperationException("told");
            });
            return told.Task;
        }

        [Function("UntilStopped")]
        public async Task<IResult> UntilStopped(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "until-stopped")] HttpRequest request, CancellationToken cancellation)
        {
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = cancellation.Register(stopped.SetResult);
            Begun.SetResult();
            await stopped.Task;
            return Results.Text("stopped");
        }
    }
}
