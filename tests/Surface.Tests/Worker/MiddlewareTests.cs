using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Surface.Tests.Worker;

public class MiddlewareTests
{
    private readonly Builder app = new();

    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added()
    {
        app.Services.AddSingleton<List<string>>();
        app.UseMiddleware<Named>();
        app.UseMiddleware(async (context, next) =>
        {
            Log(context).Add("before");
            await next();
            Log(context).Add("after");
        });
        app.UseWhen<Named>(context => context.Items.ContainsKey("special"));

        var plain = app.Invocation();
        await app.Pipeline(Log)(plain);
        Assert.Equal(["named", "before", "function", "after"], Log(plain));

        Log(plain).Clear();
        plain.Items["special"] = true;
        await app.Pipeline(Log)(plain);
        Assert.Equal(["named", "before", "named", "function", "after"], Log(plain));
    }

    [Fact]
    public void Conditional_middleware_needs_a_condition()
    {
        Assert.Throws<ArgumentNullException>(() => app.UseWhen<Named>(null!));
    }

    [Fact]
    public void The_http_context_is_among_the_items_of_the_invocation()
    {
        var invocation = app.Invocation();
        Assert.Null(invocation.GetHttpContext());

        var http = new DefaultHttpContext();
        invocation.Items["HttpRequestContext"] = http;
        Assert.Same(http, invocation.GetHttpContext());
    }

    [Fact]
    public void Loggers_come_from_the_services_of_the_invocation()
    {
        app.Services.AddLogging();
        var invocation = app.Invocation();

        Assert.NotNull(invocation.GetLogger("a"));
        Assert.Same(invocation.InstanceServices.GetService<ILogger<MiddlewareTests>>(), invocation.GetLogger<MiddlewareTests>());
        Assert.Equal(CancellationToken.None, invocation.CancellationToken);
    }

    private static List<string> Log(FunctionContext context) => context.InstanceServices.GetRequiredService<List<string>>();

    private sealed class Named(List<string> log) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            log.Add("named");
            return next(context);
        }
    }

    private sealed class Builder : IFunctionsWorkerApplicationBuilder
    {
        private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];

        public IServiceCollection Services { get; } = new ServiceCollection();

        public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
        {
            steps.Add(middleware);
            return this;
        }

        public FakeInvocation Invocation() => new(Services.BuildServiceProvider());

        public FunctionExecutionDelegate Pipeline(Func<FunctionContext, List<string>> log)
        {
            FunctionExecutionDelegate function = context =>
            {
                log(context).Add("function");
                return Task.CompletedTask;
            };
            return Enumerable.Reverse(steps).Aggregate(function, (next, step) => step(next));
        }
    }
}
