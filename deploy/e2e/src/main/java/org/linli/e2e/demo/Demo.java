package org.linli.e2e.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;
import org.linli.e2e.client.Phone;
import org.linli.e2e.story.Case;
import org.linli.e2e.story.Cases;

/** Drives the main job through the gateway as the real clients would and prints what each of them sees. */
public final class Demo {

    private static final String PASSWORD = "linli-demo-1";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Http gateway;
    private final String simulatorUrl;

    private Demo(String gatewayUrl, String simulatorUrl) {
        this.gateway = new Http(gatewayUrl);
        this.simulatorUrl = simulatorUrl;
    }

    /** Arguments: the gateway's address, the simulator's address, and which shipped case to tell, from 1. */
    public static void main(String[] arguments) {
        List<Case> cases = Cases.shipped();
        int number = Integer.parseInt(arguments[2]);
        if (number < 1 || number > cases.size()) {
            System.err.println("deploy/demo: there are cases 1 to " + cases.size());
            System.exit(2);
        }
        try {
            new Demo(arguments[0], arguments[1]).tell(cases.get(number - 1));
        } catch (UncheckedIOException unreachable) {
            System.err.println("deploy/demo: " + arguments[0] + " does not answer; is deploy/up running?");
            System.exit(1);
        } catch (IllegalStateException refused) {
            System.err.println("deploy/demo: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void tell(Case matter) {
        Linli clerk = Linli.staff(gateway, "clerk", PASSWORD);
        Linli worker = Linli.staff(gateway, String.format("worker%02d", matter.grid()), PASSWORD);
        String grid = grids(clerk).get(matter.grid() - 1);

        Phone phone = Phone.bought(simulatorUrl);
        phone.allow(templates());
        Linli resident = Linli.resident(gateway, phone);
        say("居民", "微信登录成功,openid %s", phone.openid());

        Answer filed = resident.file(Linli.newKey(), matter.title(), matter.body(), grid, "镜湖社区(演示地址)")
                .orFail("filing");
        String id = filed.text("id");
        say("居民", "提交诉求《%s》", matter.title());
        say(
                "系统",
                "编号 %s,归类为“%s”(%s),答复期限 %s",
                filed.text("number"),
                filed.body().path("item").path("name").asText(),
                filed.body().path("item").path("reason").asText(),
                filed.body().path("due").path("replyBy").asText());

        clerk.command(id, "accept", null).orFail("accept");
        Answer dispatched = clerk.command(id, "dispatch", Map.of()).orFail("dispatch");
        say("社区", "受理并派单给 %s", dispatched.body().path("handler").path("title").asText());
        say(
                "系统",
                "派单依据:%s",
                clerk.get("/api/v1/grievances/" + id + "/routing")
                        .orFail("routing")
                        .body()
                        .path(0)
                        .path("reason")
                        .asText());
        worker.command(id, "sign", null).orFail("sign");
        worker.command(id, "reply", Map.of("outcome", matter.outcome(), "text", matter.reply()))
                .orFail("reply");
        say("网格员", "签收并答复:%s", matter.reply());

        for (String told : awaitTold(resident, id)) {
            say("居民", "收到:%s", told);
        }
        resident.command(id, "rate", Map.of("settled", "YES", "satisfaction", 5))
                .orFail("rate");
        say("居民", "评价:已解决,5 星");
        clerk.command(id, "close", null).orFail("close");
        say("社区", "办结");
        timeline(resident, id);
        out.printf("%n诉求 id %s · 模拟手机 %s/simulator%n", id, simulatorUrl);
    }

    /** What the inbox shows once the reply has arrived there. */
    private static List<String> awaitTold(Linli resident, String id) {
        for (int attempt = 0; attempt < 150; attempt++) {
            List<String> told = new ArrayList<>();
            boolean replied = false;
            for (JsonNode item : resident.get("/api/v1/inbox?limit=20")
                    .orFail("inbox")
                    .body()
                    .path("items")) {
                if (item.path("subject").path("id").asText().equals(id)) {
                    told.add(0, item.path("text").asText());
                    replied |= item.path("topic").asText().equals("GRIEVANCE_REPLIED");
                }
            }
            if (replied) {
                return told;
            }
            pause();
        }
        throw new IllegalStateException("the resident was not told within 30 seconds");
    }

    private void timeline(Linli resident, String id) {
        out.println();
        for (JsonNode entry : resident.get("/api/v1/grievances/" + id + "/timeline")
                .orFail("timeline")
                .body()) {
            out.printf(
                    "  %d. %s  %s → %s%n",
                    entry.path("number").asInt(),
                    entry.path("at").asText(),
                    entry.path("actionText").asText(),
                    entry.path("statusText").asText());
        }
    }

    private static List<String> grids(Linli clerk) {
        String path = clerk.get("/api/v1/auth/me")
                .orFail("who the clerk is")
                .body()
                .path("posts")
                .path(0)
                .path("areaPath")
                .asText();
        String community = path.substring(path.lastIndexOf('.') + 1);
        List<String> codes = new ArrayList<>();
        clerk.get("/api/v1/areas/" + community + "/children?limit=100")
                .orFail("the community's grids")
                .body()
                .path("items")
                .forEach(area -> codes.add(area.path("code").asText()));
        codes.sort(null);
        return codes;
    }

    private List<String> templates() {
        List<String> ids = new ArrayList<>();
        new Http(simulatorUrl)
                .get("/simulator/templates", Map.of())
                .orFail("templates")
                .body()
                .path("items")
                .forEach(template -> ids.add(template.path("id").asText()));
        return ids;
    }

    private void say(String who, String what, Object... values) {
        out.printf("%-6s %s%n", who, String.format(what, values));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
