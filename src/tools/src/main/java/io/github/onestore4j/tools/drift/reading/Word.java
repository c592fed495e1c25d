package io.github.onestore4j.tools.drift.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of headings, labels and table heads, in English, Korean, and simplified and traditional Chinese. */
enum Word {
    NAME(
            "element name|parameter name|path variable|variable|field name|element|parameter|parameters|field|name|key|property|attribute|"
                    + "파라미터명|파라미터 이름|파라미터|매개변수|매개변수명|필드명|필드|이름|항목|항목명|요소명|요소 이름|엘리먼트명|변수명|키|"
                    + "参数名称|参数名|参数|元素名称|元素名|要素名|字段|字段名|字段名称|名称|变量名|属性|"
                    + "參數名稱|參數名|參數|元素名稱|欄位|欄位名稱|名稱|變數名|屬性"),
    TYPE("data type|type|datatype|데이터 타입|데이터 유형|데이터타입|타입|유형|자료형|형식|数据类型|类型|資料類型|數據類型|類型|資料型別|型別|型態"),
    SIZE("data size|size|length|max length|maximum length|데이터 크기|데이터 사이즈|데이터 길이|크기|사이즈|길이|최대 길이|"
            + "数据大小|数据长度|大小|长度|最大长度|資料大小|數據大小|資料長度|長度|最大長度"),
    REQUIRED("required|mandatory|requirement|req|m/o|필수|필수 여부|필수여부|필수 유무|필수/선택|是否必填|是否必须|是否必需|是否必要|必填|必须|必需|必选|必填项|"
            + "是否必須|必須|必要|必選|必填項目"),
    DESCRIPTION("description|desc|explanation|remarks|remark|note|notes|설명|비고|내용|의미|说明|描述|备注|含义|說明|備註|含義"),
    EXAMPLE("example|examples|sample|예시|예|예제|샘플|示例|范例|例子|例|範例|示範"),
    LOCATION("in|location|위치|位置"),
    CODE("code|response code|result code|error code|status value|코드|응답 코드|응답코드|결과 코드|결과코드|에러 코드|에러코드|오류 코드|오류코드|"
            + "代码|响应代码|响应码|错误代码|错误码|结果代码|结果码|代碼|回應代碼|回應碼|響應代碼|錯誤代碼|錯誤碼|結果代碼|編碼"),
    STATUS(
            "http status code|http status|status code|http code|http response code|http 상태 코드|http 상태코드|상태 코드|상태코드|http 응답 코드|"
                    + "http状态代码|http状态码|状态码|状态代码|http狀態碼|http狀態代碼|狀態碼|狀態代碼"),
    MESSAGE("message|response message|메시지|메세지|응답 메시지|消息|信息|响应消息|响应信息|訊息|回應訊息"),
    TARGET("target api|api|대상 api|적용 api|对象api|目标api|适用api|對象api|目標api|適用api"),
    METHOD("method|http method|request method|메소드|메서드|http 메소드|요청 방식|요청 메소드|호출 방식|方法|请求方法|请求方式|請求方法|請求方式|要求方法"),
    PATH(
            "path|uri|url|url path|request url|request uri|request path|endpoint|api url|api uri|address|경로|요청 경로|요청 url|요청 uri|호출 url|주소|엔드포인트|"
                    + "路径|请求路径|请求地址|地址|接口地址|路徑|請求路徑|請求地址|位址|網址"),
    HOST("host|host domain|host url|domain|base url|server|호스트|도메인|서버|主机|域名|服务器|主機|網域|網域名稱|伺服器"),
    CONTENT_TYPE("content-type|content type|request format|콘텐츠 타입|컨텐츠 타입|요청 형식|内容类型|请求格式|內容類型|請求格式"),
    RESPONSE_FORMAT("response format|accept|응답 형식|응답 포맷|响应格式|回應格式|響應格式"),
    PROTOCOL("protocol|프로토콜|协议|協定|通訊協定"),
    REQUEST("request|요청|请求|請求|要求"),
    RESPONSE("response|응답|响应|应答|返回|回應|響應|回傳"),
    HEADER("header|headers|헤더|标头|请求头|头部|报头|標頭|請求頭|表頭"),
    BODY("body|payload|본문|바디|正文|主体|请求体|响应体|消息体|主體|內文|本文"),
    QUERY("query|쿼리|查询|查詢"),
    FORM("form|폼|表单|表單"),
    OPTIONAL("optional|선택|옵션|可选|选填|非必填|可選|選填|選擇"),
    YES("true|yes|y|m|required|mandatory|must|always|필수|예|●|○|✓|✔|✅|v|是|必填|必须|必需|必选|必須|必要|必選"),
    NO("false|no|n|x|c|optional|conditional|선택|옵션|아니오|아니요|조건부|-|✗|✕|❌|×|否|可选|选填|非必填|非必须|不必|可選|選填|非必須|條件|条件");

    /** The phrases, with a bar between two. */
    private final String phrases;

    Word(String phrases) {
        this.phrases = phrases;
    }

    private List<String> phrases() {
        return List.of(phrases.split("\\|", -1));
    }

    /** Whether the text is one of the phrases, whatever its case and punctuation. */
    boolean is(String text) {
        String plain = plain(text);
        return phrases().stream().anyMatch(phrase -> plain(phrase).equals(plain) && !plain.isEmpty());
    }

    /** Whether a phrase stands in the text: as whole words in English, anywhere in the other languages. */
    boolean in(String text) {
        return longestIn(text) > 0;
    }

    private int longestIn(String text) {
        String spaced = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        int longest = 0;
        for (String phrase : phrases()) {
            boolean latin = phrase.chars().allMatch(letter -> letter < 128);
            boolean there = latin ? spaced.contains(" " + phrase.replace('-', ' ') + " ") : text.contains(phrase);
            longest = there && (latin || phrase.length() > 1) ? Math.max(longest, phrase.length()) : longest;
        }
        return longest;
    }

    /** What a column with this head holds; null for a head that says nothing. */
    static @Nullable Word column(String head) {
        Word best = null;
        int longest = 0;
        for (Word word : EnumSet.range(NAME, PROTOCOL)) {
            if (word.is(head)) {
                return word;
            }
            int found = head.length() > 40 ? 0 : word.longestIn(head);
            if (found > longest) {
                best = word;
                longest = found;
            }
        }
        return best;
    }

    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s*:：\\[\\]()（）.?？_]", "");
        return plain;
    }
}
